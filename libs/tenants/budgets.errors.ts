import { defineErrors } from '#shuyuan/kernel';

export const budgetErrors = defineErrors({
  'budget.exceeded': {
    status: 409,
    zh: '{unit}的配额不足：剩余 {left}，需要 {wanted}',
    en: 'The budget of {unit} is too small: left {left}, wanted {wanted}',
    hint: { zh: '请先扩大上级配额或释放已停用的平台', en: 'Enlarge the budget above or release platforms no longer used' },
  },
  'budget.below-used': {
    status: 409,
    zh: '{unit}的配额不能低于已用量：已用 {used}，拟设 {wanted}',
    en: 'The budget of {unit} cannot be less than what is used: used {used}, wanted {wanted}',
    hint: { zh: '请先缩小或释放其下的平台', en: 'Shrink or release platforms below it first' },
  },
  'budget.missing': {
    status: 409,
    zh: '{unit}还没有配额',
    en: '{unit} has no budget yet',
    hint: { zh: '请省级管理员先为其划定配额', en: 'Ask the province to give it one first' },
  },
  'budget.not-a-giver': {
    status: 422,
    zh: '{unit}是县级单位，没有自己的配额；其平台占用{giver}的配额',
    en: '{unit} is a county and has no budget of its own; its platform is charged to {giver}',
  },
});
