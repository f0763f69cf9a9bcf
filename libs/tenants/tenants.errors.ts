import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const tenantErrors = defineErrors({
  'budget.exceeded': {
    status: 409,
    zh: '{unit}的配额不足：剩余 {left}，需要 {wanted}',
    en: 'The budget of {unit} is too small: left {left}, wanted {wanted}',
    hint: { zh: '请先扩大上级配额或释放已停用的平台', en: 'Enlarge the budget above or release platforms no longer used' },
  },
  'tenant.action-not-allowed': {
    status: 409,
    zh: '平台处于“{state}”状态，不能进行“{action}”',
    en: 'The platform is {state}; {action} is not possible',
  },
  'tenant.confirmation-wrong': {
    status: 422,
    zh: '输入的门户地址与平台不符，未删除',
    en: 'The address typed does not match; nothing was deleted',
  },
  'tenant.restore-too-late': {
    status: 409,
    zh: '宽限期已过，平台已开始清除，无法恢复',
    en: 'The grace period is over and tear-down has begun; it cannot be restored',
  },
});

defineFieldMessages({
  'reason-required': { zh: '请写明理由', en: 'say why' },
  'confirmation-wrong': { zh: '请准确输入平台的门户地址', en: 'type the address of the platform exactly' },
});
