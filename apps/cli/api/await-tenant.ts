import type { components } from '../../console/src/api/schema.js';
import type { Text } from '../language.js';
import type { Run } from '../run.js';
import { follow } from './follow.js';
import { tenantOf, type Tenant } from './lookup.js';

type Phase = components['schemas']['PhaseDto'];

const PHASES: Record<Phase['phase'], Text> = {
  namespace: { zh: '命名空间', en: 'namespace' },
  quota: { zh: '配额', en: 'quota' },
  isolation: { zh: '隔离', en: 'isolation' },
  access: { zh: '权限', en: 'access' },
  portal: { zh: '门户', en: 'portal' },
  domain: { zh: '域名', en: 'domain' },
  verify: { zh: '验证', en: 'verify' },
};
const STATUSES: Record<Phase['status'], Text> = {
  pending: { zh: '未开始', en: 'pending' },
  running: { zh: '进行中', en: 'running' },
  waiting: { zh: '等待', en: 'waiting' },
  succeeded: { zh: '完成', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
  skipped: { zh: '跳过', en: 'skipped' },
};

/** What each wish comes to; a stalled platform is tried again by the reconciler, so a failure is shown and waited out. */
const GOAL: Record<Tenant['desiredState'], Tenant['state']> = {
  active: 'ready',
  suspended: 'suspended',
  archived: 'archived',
  deleted: 'deleted',
};

const isSettled = ({ desiredState, state, observedGeneration, generation }: Tenant, wish: Tenant['desiredState']): boolean =>
  desiredState === wish && state === GOAL[wish] && observedGeneration >= generation;

/**
 * Until what is wished is so; the phases are told on stderr as they pass. `wish` is what the platform's row says already,
 * unless something must come before: a restored one stays archived until its archive is read.
 */
export function awaitTenant(run: Run, { id, generation, desiredState }: Tenant, wish = desiredState): Promise<Tenant> {
  const told = new Set<string>();
  const tell = (key: string, text: Text): void => {
    if (told.has(key)) return;
    told.add(key);
    run.note(text);
  };
  return follow(run, {
    tenantId: id,
    events: ['tenant.changed', 'tenant.phase'],
    read: () => tenantOf(run, id),
    isDone: (tenant) => isSettled(tenant, wish),
    show: (tenant) => {
      for (const phase of tenant.phases) {
        if (phase.status === 'pending' || phase.generation < generation) continue;
        tell(`${phase.phase} ${phase.generation} ${phase.status} ${phase.reason}`, lineOf(phase));
      }
      if (tenant.message) tell(`message ${tenant.message}`, { zh: `  ${tenant.message}`, en: `  ${tenant.message}` });
      tell(`state ${tenant.generation} ${tenant.state}`, { zh: `${tenant.slug}：${tenant.state}`, en: `${tenant.slug}: ${tenant.state}` });
    },
  });
}

function lineOf({ phase, status, durationMs, message }: Phase): Text {
  const time = durationMs === null ? '' : ` ${durationMs} ms`;
  const why = message ? ` (${message})` : '';
  return {
    zh: `  ${PHASES[phase].zh} ${STATUSES[status].zh}${time}${why}`,
    en: `  ${PHASES[phase].en} ${STATUSES[status].en}${time}${why}`,
  };
}
