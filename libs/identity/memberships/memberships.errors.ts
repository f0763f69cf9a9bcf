import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const membershipErrors = defineErrors({
  'membership.role-not-yours': {
    status: 403,
    zh: '您不能授予或撤销角色“{role}”',
    en: 'You may not give or take the role {role}',
    hint: { zh: '可用“为什么不能”查看谁可以授予', en: 'Ask “why can I not …” who may give it' },
  },
  'membership.roles-apart': {
    status: 409,
    zh: '三员分立：已任“{held}”的账号不能再任“{role}”',
    en: 'Kept apart: an account that is {held} cannot be {role} as well',
    hint: { zh: '请先撤销原有角色，或交给另一个账号', en: 'Take the other role away first, or choose another account' },
  },
  'membership.not-to-oneself': { status: 403, zh: '不能给自己授权', en: 'Nobody gives a role to themselves' },
  'membership.held-already': { status: 409, zh: '该账号已有这一角色', en: 'The account has this role already' },
});

defineFieldMessages({
  'account-unknown': { zh: '没有这个账号，或不在您的管理范围内', en: 'is not an account within your reach' },
  'role-place': { zh: '这一角色不能在此处授予', en: 'cannot hold there' },
  isDateString: { zh: '应为日期时间，如 2026-09-01T08:00:00+08:00', en: 'must be a date and time, e.g. 2026-09-01T08:00:00+08:00' },
  'in-the-past': { zh: '必须是将来的时间', en: 'must lie in the future' },
});
