import { defineErrors } from '#shuyuan/kernel';

export const portalsErrors = defineErrors({
  'portal.key-refused': {
    status: 401,
    zh: '门户密钥无效',
    en: 'This key opens no portal',
    hint: {
      zh: '密钥由平台生成，保存在租户命名空间的 Secret 中',
      en: "The key is made by the platform and kept in the Secret of the tenant's namespace",
    },
  },
});
