import { Inject, Injectable } from '@nestjs/common';
import { Cluster, ClusterError } from '#shuyuan/cluster';
import { Database, EventLog, SETTINGS, caller, checkVersion, invalidFields, kernelErrors, refuse, type Settings } from '#shuyuan/kernel';
import { checkTemplate } from './checks/check-template.js';
import type { CheckResult } from './checks/check-result.js';
import { NOTES_FILE, RESERVED_NAMES, digestOf, inOrder, type TemplateFile } from './template-files.js';
import { StoredTemplate, type TemplateActor, type TemplateState } from './template-version.entity.js';
import { templateViewOf, type CreateTemplateDto } from './template.dto.js';
import { templateErrors } from './templates.errors.js';
import { DEFAULT_TEMPLATE, TemplatesService } from './templates.service.js';
import { fieldErrors } from './upload/fault.js';
import { uploadFaults } from './upload/read-files.js';

export const TEMPLATE_ACTIONS = ['propose', 'publish', 'reject', 'withdraw'] as const;
export type TemplateAction = (typeof TEMPLATE_ACTIONS)[number];

const FROM: Record<TemplateAction, TemplateState> = { propose: 'draft', publish: 'proposed', reject: 'proposed', withdraw: 'published' };

/** From an upload to a version that tenants may have, and away again: draft, proposed, published by a second person, withdrawn. */
@Injectable()
export class TemplateWorkflow {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly templates: TemplatesService,
    private readonly cluster: Cluster,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Keeps an upload as a draft, whose content never changes again. Throws 400 naming file and line of all that is wrong. */
  async create(input: CreateTemplateDto): Promise<StoredTemplate> {
    const { name, version } = input;
    const id = `${name}@${version}`;
    if (RESERVED_NAMES.has(name)) throw templateErrors['template.name-reserved']({ name });
    const files = filesOf(input);
    refuse(fieldErrors(uploadFaults(files)));
    const notes = files.find(({ path }) => path === NOTES_FILE)?.content ?? '';
    return this.database.tx(async (manager) => {
      const values = { id, name, version, state: 'draft' as const, digest: digestOf(files), files, notes, createdBy: actor() };
      const inserted = await manager.createQueryBuilder().insert().into(StoredTemplate).values(values).orIgnore().returning('id').execute();
      if ((inserted.raw as unknown[]).length === 0) throw templateErrors['template.exists']({ id });
      return this.told(await manager.findOneByOrFail(StoredTemplate, { id }));
    });
  }

  /** Looks at the version again and keeps what was found. */
  async check(id: string): Promise<CheckResult[]> {
    const checks = await this.findings(id);
    await this.database.tx((manager) => manager.update(StoredTemplate, { id }, { checks, checkedAt: new Date() }));
    return checks;
  }

  propose(id: string, ifMatch: string | undefined): Promise<StoredTemplate> {
    return this.checked(id, 'propose', ifMatch, (row) => {
      row.proposedBy = actor();
      row.reason = null;
    });
  }

  /** 双人复核. Throws 409 for whoever wrote or proposed it. */
  publish(id: string, ifMatch: string | undefined): Promise<StoredTemplate> {
    return this.checked(id, 'publish', ifMatch, (row) => {
      const publisher = actor();
      if (publisher.id === row.createdBy?.id || publisher.id === row.proposedBy?.id) throw templateErrors['template.same-person']();
      row.publishedBy = publisher;
      row.publishedAt = new Date();
    });
  }

  /** Back to draft, with the reason. */
  reject(id: string, reason: string | undefined, ifMatch: string | undefined): Promise<StoredTemplate> {
    return this.move(id, 'reject', ifMatch, (row) => {
      row.reason = required(reason);
      row.proposedBy = null;
    });
  }

  /** No further tenant gets it; those that have it keep it. */
  withdraw(id: string, reason: string | undefined, ifMatch: string | undefined): Promise<StoredTemplate> {
    return this.move(id, 'withdraw', ifMatch, (row) => {
      if (id === DEFAULT_TEMPLATE) throw templateErrors['template.is-default']({ id });
      row.reason = required(reason);
    });
  }

  /** A step that needs clean checks, made now: the cluster is asked before the row is locked. */
  private async checked(
    id: string,
    action: TemplateAction,
    ifMatch: string | undefined,
    apply: (row: StoredTemplate) => void,
  ): Promise<StoredTemplate> {
    // First without effect, so that nobody waits for the cluster to hear what was clear at once.
    await this.database.tx(async (manager) => {
      const row = await manager.findOneBy(StoredTemplate, { id });
      if (!row) throw kernelErrors['resource.not-found']();
      this.allow(row, action, ifMatch);
      apply(row);
    });
    const checks = await this.check(id);
    const failed = checks.filter(({ ok }) => !ok);
    if (failed.length > 0) throw templateErrors['template.checks-failed']({ count: failed.length });
    return this.move(id, action, ifMatch, apply);
  }

  private move(
    id: string,
    action: TemplateAction,
    ifMatch: string | undefined,
    apply: (row: StoredTemplate) => void,
  ): Promise<StoredTemplate> {
    return this.database.tx(async (manager) => {
      const row = await manager.findOne(StoredTemplate, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw kernelErrors['resource.not-found']();
      this.allow(row, action, ifMatch);
      apply(row);
      row.state = action === 'reject' ? 'draft' : action === 'propose' ? 'proposed' : action === 'publish' ? 'published' : 'withdrawn';
      row.revision += 1;
      const { state, proposedBy, publishedBy, publishedAt, reason, revision } = row;
      await manager.update(StoredTemplate, { id }, { state, proposedBy, publishedBy, publishedAt, reason, revision });
      return this.told(row);
    });
  }

  private allow(row: StoredTemplate, action: TemplateAction, ifMatch: string | undefined): void {
    checkVersion(ifMatch, row.revision);
    if (row.state !== FROM[action]) throw templateErrors['template.transition-not-allowed']({ state: row.state, action });
  }

  private async findings(id: string): Promise<CheckResult[]> {
    const registries = this.settings.IMAGE_REGISTRIES.split(',').map((part) => part.trim().replace(/\/+$/, ''));
    try {
      return await checkTemplate(await this.templates.get(id), { cluster: this.cluster, registries: registries.filter(Boolean) });
    } catch (error) {
      if (error instanceof ClusterError) throw templateErrors['template.cluster-unavailable']({ detail: error.message }, { cause: error });
      throw error;
    }
  }

  private async told(row: StoredTemplate): Promise<StoredTemplate> {
    await this.events.append({ type: 'template.changed', scopePath: caller().scopePath, data: templateViewOf(row) });
    return row;
  }
}

const actor = (): TemplateActor => {
  const { id, displayName } = caller();
  return { id, name: displayName };
};

function required(reason: string | undefined): string {
  if (!reason) throw invalidFields([{ field: 'reason', code: 'reason-required' }]);
  return reason;
}

/** Notes are a file like the others, so that they are hashed with them. */
function filesOf({ files, notes }: CreateTemplateDto): TemplateFile[] {
  const wrong = files.findIndex(
    (file: unknown) =>
      typeof file !== 'object' ||
      file === null ||
      Object.keys(file).sort().join() !== 'content,path' ||
      Object.values(file).some((value) => typeof value !== 'string'),
  );
  if (wrong >= 0) throw invalidFields([{ field: `files.${wrong}`, code: 'template-file-form' }]);
  if (!notes) return inOrder(files);
  if (files.some(({ path }) => path === NOTES_FILE)) throw invalidFields([{ field: 'notes', code: 'template-notes-twice' }]);
  return inOrder([...files, { path: NOTES_FILE, content: notes }]);
}
