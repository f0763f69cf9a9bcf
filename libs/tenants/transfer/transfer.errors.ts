import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const transferErrors = defineErrors({
  'tenant.not-movable': {
    status: 422,
    zh: '{unit}不能划转：只有县（市、区）可以划转，与省辖市同级的单位除外',
    en: '{unit} cannot be moved: only counties can, other than those that stand for a city',
  },
});

defineFieldMessages({
  'parent-unfit': { zh: '应为省辖市或省本级', en: 'must be a city or the province' },
  'parent-same': { zh: '该单位已由其管理', en: 'is where the unit reports already' },
  'province-only': { zh: '仅省级管理员可以指定', en: 'is for the province to say' },
});
