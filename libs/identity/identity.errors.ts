import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const identityErrors = defineErrors({
  'session.credentials-wrong': {
    status: 401,
    zh: '登录名或密码不正确',
    en: 'The login name or the password is wrong',
    hint: { zh: '如忘记密码，请联系上级管理员重新发送邀请', en: 'If you forgot it, ask the administrator above you for a new invitation' },
  },
  'invitation.not-usable': {
    status: 410,
    zh: '邀请链接已使用、已撤销或已过期',
    en: 'This invitation link was used, withdrawn, or has expired',
    hint: { zh: '请联系发出邀请的管理员重新发送', en: 'Ask whoever invited you for a new one' },
  },
  'invitation.role-not-allowed': { status: 403, zh: '您不能邀请这一角色', en: 'You may not invite this role' },
  'invitation.unit-mismatch': { status: 422, zh: '角色与单位级别不符', en: 'The role does not fit the unit' },
  'administrator.login-taken': { status: 409, zh: '登录名已被使用', en: 'This login name is taken' },
});

defineFieldMessages({
  'login-taken': { zh: '该登录名已被使用，请换一个', en: 'is taken; choose another' },
  'password-weak': {
    zh: '密码至少 10 个字符，且含大写字母、小写字母、数字、符号中的三类',
    en: 'needs at least 10 characters of three kinds (upper case, lower case, digits, symbols)',
  },
  'password-has-login': { zh: '密码不能包含登录名', en: 'must not contain the login name' },
  'unit-unknown': { zh: '没有这个单位，或您无权管理', en: 'is not a unit you may act for' },
  'role-unit': { zh: '角色与单位级别不符', en: 'does not fit the level of the unit' },
});
