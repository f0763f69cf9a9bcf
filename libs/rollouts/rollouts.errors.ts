import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const rolloutErrors = defineErrors({
  'rollout.overlaps': {
    status: 409,
    zh: '{count} 个平台正处于另一个分批升级中：{tenants}（升级到 {other}，编号 {id}）',
    en: '{count} platform(s) are in another rollout: {tenants} (to {other}, {id})',
    hint: { zh: '请等待它结束，或先将其回退，或不选这些平台', en: 'Wait for it to end, roll it back, or leave these platforms out' },
  },
  'rollout.nothing-to-do': {
    status: 409,
    zh: '所选范围内没有需要升级到 {to} 的平台',
    en: 'No platform in the selection needs {to}',
  },
  'rollout.action-not-allowed': {
    status: 409,
    zh: '分批升级处于“{state}”状态，不能进行“{action}”',
    en: 'The rollout is {state}; {action} is not possible',
  },
});

defineFieldMessages({
  arrayMinSize: { zh: '至少 {0} 项', en: 'needs at least {0} entries' },
  'rollout-template-unknown': { zh: '没有已发布的这个模板版本', en: 'is not a published template version' },
  'rollout-tenants-unknown': { zh: '以下平台不存在、已删除或不是虚拟平台：{0}', en: 'names no virtual platform that is in use: {0}' },
  'rollout-tenants-not-selected': { zh: '以下平台不在所选范围内：{0}', en: 'names platforms outside the selection: {0}' },
  'rollout-cities-unknown': { zh: '没有这些省辖市：{0}', en: 'names no city: {0}' },
  'rollout-wave-empty': { zh: '这一批中没有平台', en: 'has no platform in it' },
  'rollout-wave-without-tenants': {
    zh: '请指定平台、城市或百分比（最后一批可不填）',
    en: 'needs tenantIds, cityCodes or percent; only the last may take the rest',
  },
  'rollout-wave-two-ways': { zh: '不能与指定的平台或城市同时使用', en: 'cannot be combined with named tenants or cities' },
  'rollout-percent-above-hundred': { zh: '各批百分比之和不能超过 100', en: 'share out more than 100 percent' },
});
