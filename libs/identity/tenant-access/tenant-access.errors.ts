import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const tenantAccessErrors = defineErrors({
  'tenant.suspended': {
    status: 409,
    zh: '平台已停用，只能查看',
    en: 'The platform is suspended; it can only be read',
    hint: { zh: '请联系上级管理员恢复平台', en: 'Ask the administrator above to resume it' },
  },
});

defineFieldMessages({ 'action-unknown': { zh: '没有这个操作', en: 'is not an action of the policy' } });
