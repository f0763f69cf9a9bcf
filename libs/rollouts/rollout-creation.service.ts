import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AppError, Database, caller, invalidFields, refuse, type FieldError } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { TemplatesService } from '#shuyuan/templates';
import { refuseOverlap } from './overlap.js';
import { isInCity, planWaves, type Candidate } from './plan-waves.js';
import { RolloutEngine } from './rollout-engine.js';
import type { CreateRolloutDto } from './rollout-input.dto.js';
import { RolloutQueue } from './rollout-queue.js';
import { RolloutWave } from './rollout-wave.entity.js';
import { Rollout } from './rollout.entity.js';
import { rolloutErrors } from './rollouts.errors.js';

const DEFAULT_DEADLINE_SECONDS = 600;
const NAMED = 5;

interface LiveTenant extends Candidate {
  readonly templateVersion: string;
}

/** Begins rollouts. Which tenants are in it, and in which wave, is decided here once and then stands. */
@Injectable()
export class RolloutCreationService {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplatesService,
    private readonly regions: RegionsService,
    private readonly engine: RolloutEngine,
    private readonly queue: RolloutQueue,
  ) {}

  /** Throws 400 naming what is wrong, 409 when a tenant is in another rollout or none needs the version. */
  async create(input: CreateRolloutDto): Promise<Rollout> {
    const principal = caller();
    await this.templates.requirePublished(input.to).catch((cause: unknown) => {
      throw cause instanceof AppError ? invalidFields([{ field: 'to', code: 'rollout-template-unknown' }]) : cause;
    });
    refuse(await this.unknownCities(input));
    return this.database.tx(async (manager) => {
      const live = await manager.query<LiveTenant[]>(
        `SELECT id AS "tenantId", unit_code AS "unitCode", city_code AS "cityCode", template_version AS "templateVersion" FROM tenants
          WHERE kind = 'virtual' AND state <> 'deleted' AND desired_state IN ('active', 'suspended') ORDER BY unit_code, id`,
      );
      const selected = live.filter((t) => isSelected(input.selection ?? {}, t));
      refuse(wrongTenants(input, live, selected));
      const { from } = input.selection ?? {};
      const due = selected.filter((t) => t.templateVersion !== input.to && (!from || from.includes(t.templateVersion)));
      if (due.length === 0) throw rolloutErrors['rollout.nothing-to-do']({ to: input.to });
      const { waves, errors } = planWaves(input.waves, due);
      refuse(errors);
      await refuseOverlap(
        manager,
        due.map((t) => t.tenantId),
        null,
      );

      const id = randomUUID();
      await manager.insert(Rollout, {
        id,
        scopePath: principal.scopePath,
        to: input.to,
        selection: { ...input.selection },
        soakSeconds: input.soakSeconds,
        maxFailures: input.maxFailures,
        deadlineSeconds: input.deadlineSeconds ?? DEFAULT_DEADLINE_SECONDS,
        reason: input.reason,
        createdBy: principal.id,
        createdByName: principal.displayName,
      });
      await manager.insert(
        RolloutWave,
        input.waves.map(({ name }, ordinal) => ({ rolloutId: id, ordinal, name })),
      );
      const rows = waves.flatMap((wave, ordinal) => wave.map((t) => ({ ...t, wave: ordinal })));
      await manager.query(
        `INSERT INTO rollout_targets (rollout_id, tenant_id, wave, from_version)
         SELECT $1, "tenantId", wave, "templateVersion" FROM jsonb_to_recordset($2::jsonb) AS t("tenantId" uuid, wave int, "templateVersion" text) ORDER BY 2`,
        [id, JSON.stringify(rows)],
      );
      const rollout = await manager.findOneByOrFail(Rollout, { id });
      await this.engine.announce(rollout);
      await this.queue.lookAt(id);
      return rollout;
    });
  }

  private async unknownCities({ selection, waves }: CreateRolloutDto): Promise<FieldError[]> {
    const cities = (await this.regions.all()).filter((r) => r.level === 'city' || r.cityEquivalent).map((r) => r.code);
    const check = (codes: readonly string[] | undefined, field: string): FieldError[] => {
      const unknown = (codes ?? []).filter((code) => !cities.includes(code));
      return unknown.length > 0 ? [{ field, code: 'rollout-cities-unknown', params: { 0: unknown.join(', ') } }] : [];
    };
    return [
      ...check(selection?.cityCodes, 'selection.cityCodes'),
      ...waves.flatMap((wave, index) => check(wave.cityCodes, `waves.${index}.cityCodes`)),
    ];
  }
}

function isSelected({ cityCodes, tenantIds }: NonNullable<CreateRolloutDto['selection']>, tenant: LiveTenant): boolean {
  if (!cityCodes && !tenantIds) return true;
  return (tenantIds?.includes(tenant.tenantId) ?? false) || (cityCodes?.some((code) => isInCity(tenant, code)) ?? false);
}

/** Tenants asked for by name that are not there, or that the selection leaves out. */
function wrongTenants({ selection, waves }: CreateRolloutDto, live: readonly LiveTenant[], selected: readonly LiveTenant[]): FieldError[] {
  const idsOf = (tenants: readonly LiveTenant[]): Set<string> => new Set(tenants.map((t) => t.tenantId));
  const [known, within] = [idsOf(live), idsOf(selected)];
  const check = (ids: readonly string[] | undefined, among: Set<string>, field: string, code: string): FieldError[] => {
    const wrong = (ids ?? []).filter((id) => !among.has(id));
    const named = wrong.slice(0, NAMED).join(', ');
    return wrong.length > 0 ? [{ field, code, params: { 0: wrong.length > NAMED ? `${named} …` : named } }] : [];
  };
  return [
    ...check(selection?.tenantIds, known, 'selection.tenantIds', 'rollout-tenants-unknown'),
    ...waves.flatMap(({ tenantIds }, index) => {
      const field = `waves.${index}.tenantIds`;
      const unknown = check(tenantIds, known, field, 'rollout-tenants-unknown');
      return unknown.length > 0 ? unknown : check(tenantIds, within, field, 'rollout-tenants-not-selected');
    }),
  ];
}
