import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const tenantErrors = defineErrors({
  'tenant.action-not-allowed': {
    status: 409,
    zh: '平台{state}，不能{action}；{instead}',
    en: 'The platform is {state}; {action} is not possible; {instead}',
  },
  'tenant.connected': {
    status: 409,
    zh: '接入平台使用自有环境，在这里不能{action}；请在其自有平台上办理',
    en: 'A connected platform has an environment of its own; {action} is not possible here: do it on that platform',
  },
  'tenant.paused': {
    status: 409,
    zh: '平台{state}且已暂停协调，不能{action}；请先恢复协调',
    en: 'The platform is {state} and paused; {action} is not possible: unpause it first',
  },
  'tenant.not-paused': {
    status: 409,
    zh: '平台{state}，没有暂停协调，无需{action}',
    en: 'The platform is {state} and not paused; there is nothing to {action}',
  },
  'tenant.pinned': {
    status: 409,
    zh: '平台{state}，模板版本已锁定，不能{action}；请先解除锁定',
    en: 'The platform is {state} and its template version pinned; {action} is not possible: unpin it first',
  },
  'tenant.not-pinned': {
    status: 409,
    zh: '平台{state}，模板版本没有锁定，无需{action}',
    en: 'The platform is {state} and not pinned; there is nothing to {action}',
  },
  'tenant.template-not-published': {
    status: 422,
    zh: '没有已发布的模板版本 {id}；请先发布，或改选已发布的版本',
    en: 'There is no published template version {id}; publish it, or choose one that is',
  },
  'tenant.hosts-platforms': {
    status: 409,
    zh: '“{name}”还承载着 {count} 个县级平台',
    en: '"{name}" still hosts {count} platform(s) of counties',
    hint: { zh: '请先删除、归档或划转这些县级平台', en: 'Delete or archive those first, or move their counties' },
  },
  'tenant.confirmation-wrong': {
    status: 422,
    zh: '输入的门户地址与平台不符，未执行',
    en: 'The address typed does not match; nothing was done',
  },
  'tenant.restore-too-late': {
    status: 409,
    zh: '宽限期已过，平台已开始清除，无法恢复',
    en: 'The grace period is over and tear-down has begun; it cannot be restored',
  },
});

defineFieldMessages({
  'reason-required': { zh: '请写明理由', en: 'say why' },
  'pin-until-range': { zh: '应晚于现在，且不超过一年', en: 'must lie in the future, at most a year ahead' },
  'template-not-published': { zh: '请选择已发布的模板版本', en: 'choose a published template version' },
  'confirmation-wrong': { zh: '请准确输入平台的门户地址', en: 'type the address of the platform exactly' },
});
