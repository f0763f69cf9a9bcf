import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const oidcErrors = defineErrors({
  'client.name-taken': { status: 409, zh: '已有名为“{name}”的接入应用', en: 'There is an application called "{name}" already' },
  'client.has-no-secret': {
    status: 409,
    zh: '此类应用没有密钥，凭 PKCE 证明自己',
    en: 'An application of this kind has no secret; it proves itself by PKCE',
  },
  'token.invalid': {
    status: 401,
    zh: '访问令牌无效、已过期或已撤销',
    en: 'The access token is not valid, has expired or was revoked',
    hint: { zh: '请用刷新令牌换取新的访问令牌，或重新登录', en: 'Get a new one with the refresh token, or sign in again' },
  },
  'token.scope-missing': {
    status: 403,
    zh: '访问令牌没有“{scope}”范围，不能进行此操作',
    en: 'The access token lacks the scope "{scope}" that this needs',
    hint: { zh: '请在登录授权时申请该范围', en: 'Ask for that scope when signing in' },
  },
  'sign-in.step-gone': {
    status: 410,
    zh: '这次登录已完成或已过期',
    en: 'This sign-in is finished or has expired',
    hint: { zh: '请回到应用重新登录', en: 'Go back to the application and sign in again' },
  },
  'sign-in.obliged': {
    status: 403,
    zh: '请先在管理平台完成账号设置（修改初始密码或启用双因素认证），再登录应用',
    en: 'First finish setting up your account in the console (a password of your own, a second factor), then sign in to applications',
  },
  'sign-in.viewing': {
    status: 403,
    zh: '正在代看他人的界面，不能以其身份登录应用',
    en: 'You are looking through another’s eyes and cannot sign in to applications as them',
  },
  'sign-in.not-of-platform': {
    status: 403,
    zh: '您的账号不属于“{platform}”，不能登录其应用',
    en: 'Your account does not belong to {platform}, so you cannot sign in to its applications',
    hint: { zh: '请换用该平台的账号', en: 'Use an account of that platform' },
  },
});

defineFieldMessages({
  'redirect-form': {
    zh: '应为完整地址，不含片段（#）、账号、通配符与多余的路径写法',
    en: 'must be a whole address without fragment (#), credentials, wildcards or unusual spelling',
  },
  'redirect-insecure': { zh: '必须使用 https（本机地址除外）', en: 'must use https, except for this machine' },
  'redirect-scheme': {
    zh: '本机应用应使用形如 cn.example.app:/ 的自有协议，或 http://127.0.0.1',
    en: 'of a native application uses a scheme of its own such as cn.example.app:/, or http://127.0.0.1',
  },
  'redirect-hosts': { zh: '同一应用的登录回调地址必须在同一主机上', en: 'of one application must all be on the same host' },
  'redirect-missing': { zh: '至少填写一个登录回调地址', en: 'needs at least one address' },
});
