import type { AppError, Text } from '#shuyuan/kernel';
import { possible, type Obstacle, type Stage, type Standing, type TenantAction } from './lifecycle.js';
import { tenantErrors } from './tenants.errors.js';

const STAGES: Record<Stage, Text> = {
  active: { zh: '使用中', en: 'in use' },
  suspended: { zh: '已暂停', en: 'suspended' },
  archiving: { zh: '正在归档', en: 'being archived' },
  releasing: { zh: '已存档、正在释放资源', en: 'archived and being released' },
  archived: { zh: '已归档', en: 'archived' },
  leaving: { zh: '待删除（宽限期内）', en: 'about to be deleted (grace period)' },
  clearing: { zh: '正在清除', en: 'being removed' },
  gone: { zh: '已删除', en: 'deleted' },
};

const ACTIONS: Record<TenantAction, string> = {
  suspend: '暂停',
  resume: '恢复服务',
  retry: '重试',
  delete: '删除',
  restore: '撤销删除',
  resize: '调整套餐',
  retemplate: '更换模板版本',
  transfer: '划转',
  pause: '暂停协调',
  unpause: '恢复协调',
  pin: '锁定版本',
  unpin: '解除锁定',
  archive: '归档',
  unarchive: '从归档恢复',
};

const named = (action: TenantAction): Text => ({ zh: ACTIONS[action], en: action });

/** 409 that says how the tenant stands and what can be done instead. */
export function refusal(action: TenantAction, standing: Standing, verdict: { obstacle: Obstacle; stage: Stage }): AppError {
  const params = { action: named(action), state: STAGES[verdict.stage] };
  if (verdict.obstacle === 'connected') return tenantErrors['tenant.connected']({ action: params.action });
  if (verdict.obstacle !== 'stage') return tenantErrors[`tenant.${verdict.obstacle}`](params);
  if (action === 'restore' && verdict.stage === 'clearing') return tenantErrors['tenant.restore-too-late']();
  const instead = possible(standing);
  return tenantErrors['tenant.action-not-allowed']({
    ...params,
    instead: instead.length
      ? { zh: `现在可以：${instead.map((a) => ACTIONS[a]).join('、')}`, en: `possible now: ${instead.join(', ')}` }
      : { zh: '该平台已不存在，如需使用请重新申请', en: 'it no longer exists; apply again to have one' },
  });
}
