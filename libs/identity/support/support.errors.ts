import { defineErrors } from '#shuyuan/kernel';

export const supportErrors = defineErrors({
  'support.not-reached': { status: 403, zh: '您不能在该平台代看', en: 'You may not look through accounts of this platform' },
  'support.not-open': { status: 409, zh: '该代看申请已处理或已结束', en: 'The request has been decided or has ended' },
  'support.consent-not-yours': {
    status: 403,
    zh: '须由账号本人或该平台的管理员同意',
    en: 'Only the holder of the account or an administrator of its platform can agree',
  },
  'support.not-consented': {
    status: 409,
    zh: '尚未获得同意，或同意已过期',
    en: 'Nobody has agreed yet, or it was too long ago',
    hint: { zh: '请账号本人或平台管理员在“代看”中同意', en: 'Ask the holder or the platform’s administrator to agree' },
  },
  'support.needs-session': {
    status: 409,
    zh: '代看须以浏览器登录的会话进行',
    en: 'Looking through another account needs a signed-in session',
  },
});
