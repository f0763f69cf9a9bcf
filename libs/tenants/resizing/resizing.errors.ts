import { defineErrors } from '#shuyuan/kernel';

export const resizingErrors = defineErrors({
  'tenant.below-usage': {
    status: 409,
    zh: '套餐 {plan} 小于平台当前用量：已用 {used}，套餐 {wanted}',
    en: 'The plan {plan} is smaller than what the platform uses: used {used}, plan {wanted}',
    hint: { zh: '请选用更大的套餐，或先减少用量', en: 'Choose a larger plan, or use less first' },
  },
  'tenant.below-users': {
    status: 409,
    zh: '套餐 {plan} 最多 {limit} 个用户，平台现有 {users} 个',
    en: 'The plan {plan} is for {limit} people at most; the platform has {users}',
    hint: { zh: '请选用更大的套餐，或先停用部分用户', en: 'Choose a larger plan, or remove people first' },
  },
});
