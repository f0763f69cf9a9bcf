import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const planErrors = defineErrors({
  'plan.retired': {
    status: 409,
    zh: '套餐 {plan} 已停用，不能再选用',
    en: 'The plan {plan} is retired and cannot be chosen',
    hint: { zh: '请选用该套餐的现行版本', en: 'Choose the current version of the plan' },
  },
  'plan.needed': {
    status: 409,
    zh: '套餐 {name} 是默认套餐，须保留一个有效版本',
    en: 'The plan {name} is the default one and needs a version in force',
    hint: { zh: '请先发布新版本，再停用旧版本', en: 'Make a new version first, then retire the old one' },
  },
});

defineFieldMessages({
  'plan-unknown': { zh: '没有这个套餐', en: 'is not a plan' },
});
