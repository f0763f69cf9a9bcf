import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const identityErrors = defineErrors({
  'session.credentials-wrong': {
    status: 401,
    zh: '登录名或密码不正确',
    en: 'The login name or the password is wrong',
    hint: { zh: '如忘记密码，请联系上级管理员重新发送邀请', en: 'If you forgot it, ask the administrator above you for a new invitation' },
  },
  'session.factor-wrong': {
    status: 401,
    zh: '验证未通过，请重试或换一种方式',
    en: 'That was not right; try again or another way',
  },
  'session.challenge-passed': {
    status: 410,
    zh: '登录已超时或尝试过多，请从头登录',
    en: 'This sign-in took too long or was tried too often; start again',
  },
  'session.class-wrong': {
    status: 401,
    zh: '班级码、姓名或图形密码不正确，请老师帮忙',
    en: 'The class code, the name or the pictures are wrong; ask your teacher',
  },
  'factor.not-offered': { status: 409, zh: '没有开通短信验证码', en: 'Codes by SMS are not offered here' },
  'factor.last': {
    status: 409,
    zh: '管理员必须保留一种第二因素，请先添加另一种',
    en: 'An administrator needs a second factor; add another one first',
  },
  'password.wrong': { status: 401, zh: '当前密码不正确', en: 'The present password is wrong' },
  'password.none': { status: 409, zh: '此账号不用密码登录', en: 'This account does not sign in with a password' },
  'auth.confirm-first': {
    status: 403,
    zh: '请再次输入密码以确认是您本人',
    en: 'Enter your password again to confirm that it is you',
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
  'password-guessable': {
    zh: '密码太容易被猜到（常用词、姓名、日期、键盘顺序等），请换一个',
    en: 'is too easy to guess (common words, names, dates, keyboard runs); choose another',
  },
  'password-same': { zh: '新密码不能与旧密码相同', en: 'must differ from the one before' },
  'password-wrong': { zh: '当前密码不正确', en: 'is not the present password' },
  'code-wrong': { zh: '验证码不正确或已失效', en: 'is wrong or no longer valid' },
  'person-unknown': { zh: '平台中没有此人', en: 'is nobody of this platform' },
  'account-there': { zh: '此人已有账号', en: 'has an account already' },
  'factor-there': { zh: '已经启用；如要更换请先移除', en: 'is there already; remove it first' },
  'factor-too-many': { zh: '数量已达上限，请先移除不用的', en: 'are too many; remove one first' },
  'passkey-wrong': { zh: '通行密钥验证未通过', en: 'could not be verified' },
  'password-has-login': { zh: '密码不能包含登录名', en: 'must not contain the login name' },
  'unit-unknown': { zh: '没有这个单位，或您无权管理', en: 'is not a unit you may act for' },
  'role-unit': { zh: '角色与单位级别不符', en: 'does not fit the level of the unit' },
});
