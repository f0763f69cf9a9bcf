import { defineErrors } from '#shuyuan/kernel';

export const provisioningErrors = defineErrors({
  'tenant.template-missing': {
    status: 409,
    zh: '平台所用的模板版本 {id} 不存在，请为平台另选模板版本',
    en: 'Template version {id}, which the platform is made of, does not exist; choose another for it',
  },
});
