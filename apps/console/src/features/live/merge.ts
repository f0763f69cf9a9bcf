import type { Phase, PhaseEvent, Tenant, TenantSummary } from '../../api/types';

/** Events may arrive late or twice (the stream resumes): an older row never replaces a newer one. */
export function withSummary(tenant: Tenant, summary: TenantSummary): Tenant {
  return summary.version < tenant.version ? tenant : { ...tenant, ...summary };
}

export function withPhase(tenant: Tenant, event: PhaseEvent): Tenant {
  const { tenantId: _tenantId, ...phase } = event;
  const known = tenant.phases.some((one) => one.phase === phase.phase);
  const merge = (old: Phase): Phase => ({ ...old, ...phase, attempt: phase.attempt ?? old.attempt });
  const phases = known
    ? tenant.phases.map((old) => (old.phase === phase.phase && phase.generation >= old.generation ? merge(old) : old))
    : [...tenant.phases, { ...phase, attempt: phase.attempt ?? 1 }];
  return { ...tenant, phases };
}
