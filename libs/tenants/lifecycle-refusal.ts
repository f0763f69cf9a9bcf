import type { AppError } from '#shuyuan/kernel';
import { possible, type Obstacle, type Stage, type Standing, type TenantAction } from './lifecycle.js';
import { tenantErrors } from './tenants.errors.js';

const STAGES: Record<Stage, readonly [zh: string, en: string]> = {
  active: ['使用中', 'in use'],
  suspended: ['已暂停', 'suspended'],
  archiving: ['正在归档', 'being archived'],
  releasing: ['已存档、正在释放资源', 'archived and being released'],
  archived: ['已归档', 'archived'],
  leaving: ['待删除（宽限期内）', 'about to be deleted (grace period)'],
  clearing: ['正在清除', 'being removed'],
  gone: ['已删除', 'deleted'],
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

/** 409 that says how the tenant stands and what can be done instead. */
export function refusal(action: TenantAction, standing: Standing, verdict: { obstacle: Obstacle; stage: Stage }): AppError {
  const [stateZh, stateEn] = STAGES[verdict.stage];
  if (verdict.obstacle !== 'stage')
    return tenantErrors[`tenant.${verdict.obstacle}`]({ actionZh: ACTIONS[action], action, stateZh, stateEn });
  if (action === 'restore' && verdict.stage === 'clearing') return tenantErrors['tenant.restore-too-late']();
  const instead = possible(standing);
  return tenantErrors['tenant.action-not-allowed']({
    ...{ stateZh, stateEn, action, actionZh: ACTIONS[action] },
    insteadZh: instead.length ? `现在可以：${instead.map((a) => ACTIONS[a]).join('、')}` : '该平台已不存在，如需使用请重新申请',
    insteadEn: instead.length ? `possible now: ${instead.join(', ')}` : 'it no longer exists; apply again to have one',
  });
}
