import { Inject, Injectable } from '@nestjs/common';
import { AppError, SETTINGS, invalidFields, type Principal, type Settings } from '#shuyuan/kernel';
import { TemplatesService } from '#shuyuan/templates';
import { possible, standingOf, type TenantAction } from './lifecycle.js';
import { TenantChanges } from './tenant-changes.js';
import type { Tenant } from './tenant.entity.js';
import { tenantErrors } from './tenants.errors.js';

const LONGEST_PIN_MS = 366 * 86_400_000;

/** What the caller may do to the tenant now. */
export const possibleActions = (tenant: Tenant, principal: Principal | undefined): TenantAction[] =>
  possible(standingOf(tenant)).filter((action) => principal?.permissions.includes(`tenant.${action}`));

export interface ActionInput {
  readonly reason?: string;
  readonly ifMatch?: string;
}

/** Whoever takes a platform from the public, or holds it back, says why. */
export function requiredReason(reason: string | undefined): string {
  if (!reason) throw invalidFields([{ field: 'reason', code: 'reason-required' }]);
  return reason;
}

/** The address is typed by hand, so that it is not an accident. */
export function confirmed(tenant: Pick<Tenant, 'slug'>, typed: string): void {
  if (typed !== tenant.slug)
    throw tenantErrors['tenant.confirmation-wrong']({}, { fields: [{ field: 'confirmSlug', code: 'confirmation-wrong' }] });
}

/** Changing what is wanted of tenants. The world follows by the reconciler; lifecycle.ts says what may be done when. */
@Injectable()
export class LifecycleService {
  constructor(
    private readonly changes: TenantChanges,
    private readonly templates: TemplatesService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** 暂停服务: scaled to zero, the portal says so, data kept. */
  suspend(id: string, input: ActionInput): Promise<Tenant> {
    const reason = requiredReason(input.reason);
    return this.changes.change(id, { ...input, action: 'suspend' }, (tenant, _, to) => {
      Object.assign(tenant, { desiredState: to, reason });
    });
  }

  /** 恢复服务. */
  resume(id: string, input: ActionInput): Promise<Tenant> {
    return this.changes.change(id, { ...input, action: 'resume' }, (tenant, _, to) => {
      Object.assign(tenant, { desiredState: to, reason: null });
    });
  }

  /** 删除: after a grace period everything is torn down. */
  delete(id: string, input: ActionInput & { confirmSlug: string }): Promise<Tenant> {
    const reason = requiredReason(input.reason);
    return this.changes.change(id, { ...input, action: 'delete' }, (tenant, _, to) => {
      confirmed(tenant, input.confirmSlug);
      // Of an archived platform nothing runs that could be kept running meanwhile, and its archive stays.
      const graceMs = tenant.desiredState === 'archived' ? 0 : this.settings.TENANT_DELETE_GRACE_SECONDS * 1000;
      Object.assign(tenant, { desiredState: to, reason, deleteAfter: new Date(Date.now() + graceMs) });
    });
  }

  /** Takes a deletion back while the grace period lasts. */
  restore(id: string, input: ActionInput): Promise<Tenant> {
    return this.changes.change(id, { ...input, action: 'restore' }, (tenant, _, to) => {
      Object.assign(tenant, { desiredState: to, reason: null, deleteAfter: null });
    });
  }

  /** 暂停协调: the reconciler touches nothing of it until it is taken back. */
  pause(id: string, input: ActionInput): Promise<Tenant> {
    const reason = requiredReason(input.reason);
    return this.changes.change(id, { ...input, action: 'pause', generation: false }, (tenant) => {
      tenant.pausedReason = reason;
    });
  }

  unpause(id: string, input: ActionInput): Promise<Tenant> {
    return this.changes.change(id, { ...input, action: 'unpause', generation: false }, (tenant) => {
      tenant.pausedReason = null;
    });
  }

  /** 锁定版本: rollouts leave its template version alone until `until`. */
  pin(id: string, input: ActionInput & { until: Date }): Promise<Tenant> {
    const reason = requiredReason(input.reason);
    const ahead = input.until.getTime() - Date.now();
    if (!(ahead > 0 && ahead <= LONGEST_PIN_MS)) throw invalidFields([{ field: 'until', code: 'pin-until-range' }]);
    return this.changes.change(id, { ...input, action: 'pin', generation: false }, (tenant) => {
      Object.assign(tenant, { pinReason: reason, pinUntil: input.until });
    });
  }

  unpin(id: string, input: ActionInput): Promise<Tenant> {
    return this.changes.change(id, { ...input, action: 'unpin', generation: false }, (tenant) => {
      Object.assign(tenant, { pinReason: null, pinUntil: null });
    });
  }

  /** 更换模板版本. */
  retemplate(id: string, input: ActionInput & { templateVersion: string }): Promise<Tenant> {
    const reason = requiredReason(input.reason);
    return this.changes.change(id, { ...input, reason, action: 'retemplate' }, async (tenant) => {
      await this.published(input.templateVersion);
      tenant.templateVersion = input.templateVersion;
    });
  }

  retry(id: string, reason: string | undefined): Promise<Tenant> {
    return this.changes.retry(id, reason);
  }

  private async published(id: string): Promise<void> {
    try {
      await this.templates.requirePublished(id);
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
      const fields = [{ field: 'templateVersion', code: 'template-not-published' }];
      throw tenantErrors['tenant.template-not-published']({ id }, { fields, cause });
    }
  }
}
