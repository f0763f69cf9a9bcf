import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const federationErrors = defineErrors({
  'federation.address-refused': {
    status: 422,
    zh: '不能访问地址 {host}：只允许公网的 https 地址',
    en: '{host} may not be called: only public https addresses are',
    hint: {
      zh: '如身份源在内部网络，请运维人员把它加入 FEDERATION_INTERNAL_HOSTS',
      en: 'For a source in an internal network, the operator adds its host to FEDERATION_INTERNAL_HOSTS',
    },
  },
  'federation.source-unreachable': {
    status: 502,
    zh: '身份源 {host} 没有应答',
    en: 'The identity source {host} did not answer',
    hint: { zh: '请稍后再试；如一直如此，请联系其管理员', en: 'Try again later; if it stays so, tell its administrator' },
  },
  'federation.answer-too-large': {
    status: 502,
    zh: '身份源的应答超过 {limit} 字节',
    en: 'The identity source answered with more than {limit} bytes',
  },
  'federation.answer-refused': {
    status: 401,
    zh: '身份源的应答不可信，登录未完成',
    en: 'What the identity source answered cannot be trusted; you are not signed in',
    hint: { zh: '请从登录页重新开始', en: 'Start again from the sign-in page' },
  },
  'federation.attempt-unknown': {
    status: 410,
    zh: '这次登录已过期、已完成，或不是在此浏览器中开始的',
    en: 'This sign-in has expired, is finished, or was begun in another browser',
    hint: { zh: '请从登录页重新开始', en: 'Start again from the sign-in page' },
  },
  'federation.not-offered': { status: 404, zh: '此登录方式未启用', en: 'This way of signing in is not offered' },
  'federation.nobody': {
    status: 403,
    zh: '本平台还没有与该身份对应的账号',
    en: 'No account here belongs to this identity yet',
    hint: {
      zh: '请先用本平台的账号登录，再确认绑定；没有账号请联系管理员',
      en: 'Sign in with your account here and confirm the link; without one, ask the administrator',
    },
  },
  'federation.ambiguous': {
    status: 409,
    zh: '本平台有不止一人与该身份相符，需由管理员核实',
    en: 'More than one person here matches this identity; an administrator has to look',
  },
  'federation.linked-elsewhere': { status: 409, zh: '该身份已绑定另一个账号', en: 'This identity is linked to another account' },
  'federation.account-disabled': { status: 403, zh: '账号已停用', en: 'The account is disabled' },
  'identity-source.name-taken': { status: 409, zh: '已有同名的身份源', en: 'There is an identity source of this name' },
  'scim-token.invalid': { status: 401, zh: '令牌无效、已过期或已撤销', en: 'The token is not valid, has expired or was revoked' },
});

defineFieldMessages({
  'source-settings': { zh: '请填写该类型身份源的设置，且只填这一种', en: 'needs the settings of its kind, and of no other' },
  'source-address': { zh: '应为可访问的 https 地址', en: 'must be an https address that may be called' },
  'certificate-unreadable': { zh: '不是有效的 PEM 证书', en: 'is not a PEM certificate' },
  'certificate-weak': { zh: '证书的密钥过弱，RSA 至少 2048 位', en: 'has a weak key; RSA needs 2048 bits' },
  'secret-needed': { zh: '请填写客户端密钥', en: 'is needed' },
  'mapping-path': { zh: '应为属性名或以点分隔的路径', en: 'must be the name of an attribute or a path with dots' },
  'link-key-unmapped': { zh: '按此号码关联，须先指定它来自哪个属性', en: 'needs the attribute this number comes from' },
});
