import { defineErrors } from './app-error.js';

/** Failures that any route can have. */
export const kernelErrors = defineErrors({
  'request.invalid': {
    status: 400,
    zh: '提交的内容有 {count} 处需要修改',
    en: '{count} field(s) need correction',
    hint: { zh: '请按各字段的提示修改后重新提交', en: 'Correct the fields named and send it again' },
  },
  'request.malformed': { status: 400, zh: '请求内容无法读取：不是有效的 JSON', en: 'The request body is not valid JSON' },
  'request.too-large': { status: 413, zh: '提交的内容过大，上限为 {limit} 字节', en: 'The request body is larger than {limit} bytes' },
  'request.too-many-values': {
    status: 413,
    zh: '提交的内容过多，最多 {limit} 个值',
    en: 'The request body holds more than {limit} values',
  },
  'request.media-type': { status: 415, zh: '只接受 application/json', en: 'Only application/json is accepted' },
  'request.cursor-invalid': {
    status: 400,
    zh: '翻页标记无效或已过期',
    en: 'The paging cursor is not valid',
    hint: { zh: '请从第一页重新开始', en: 'Start again from the first page' },
  },
  'request.cross-site': { status: 403, zh: '拒绝来自其他网站的请求', en: 'Requests from other sites are refused' },
  'auth.required': { status: 401, zh: '请先登录', en: 'Sign in first' },
  'auth.forbidden': {
    status: 403,
    zh: '您的角色无权进行此操作',
    en: 'Your role may not do this',
    hint: { zh: '如确有需要，请联系上级管理员', en: 'Ask the administrator above you if you need to' },
  },
  'auth.view-only': {
    status: 403,
    zh: '代看期间只能查看，不能修改',
    en: 'While you look through another account you can only read',
    hint: { zh: '请先结束代看', en: 'End the support session first' },
  },
  'auth.too-many-attempts': { status: 429, zh: '尝试次数过多，请 {seconds} 秒后再试', en: 'Too many attempts; try again in {seconds} s' },
  'auth.busy': {
    status: 429,
    zh: '登录的人太多，请 {seconds} 秒后再试',
    en: 'Too many people are signing in; try again in {seconds} s',
  },
  'auth.password-change-required': {
    status: 403,
    zh: '请先把初始密码换成自己的密码',
    en: 'Choose a password of your own first',
    hint: { zh: '在“我的账号”中修改密码', en: 'Change it under My account' },
  },
  'auth.second-factor-required': {
    status: 403,
    zh: '管理员须先启用双因素认证',
    en: 'Administrators need a second factor first',
    hint: { zh: '在“我的账号”中添加通行密钥或动态口令', en: 'Add a passkey or an authenticator app under My account' },
  },
  'resource.not-found': { status: 404, zh: '没有找到，或您无权查看', en: 'Not found, or not visible to you' },
  'route.not-found': { status: 404, zh: '没有这个接口：{path}', en: 'No such endpoint: {path}' },
  'method.not-allowed': { status: 405, zh: '此接口不支持 {method}', en: '{method} is not supported here' },
  'precondition.failed': {
    status: 412,
    zh: '内容已被他人修改，您的修改未保存',
    en: 'Someone else changed it; your edit was not saved',
    hint: { zh: '请刷新查看最新内容后再修改', en: 'Reload, look at the newest version, and edit again' },
  },
  'precondition.required': {
    status: 428,
    zh: '修改时必须带 If-Match',
    en: 'An edit needs If-Match',
    hint: { zh: '先读取，再用返回的 ETag 提交', en: 'Read first, then send the ETag you got' },
  },
  'idempotency.key-invalid': {
    status: 400,
    zh: 'Idempotency-Key 应为 1–100 个可见字符',
    en: 'Idempotency-Key must be 1-100 visible characters',
  },
  'idempotency.key-reused': {
    status: 422,
    zh: '同一个 Idempotency-Key 用于了不同的请求',
    en: 'This Idempotency-Key was used for a different request',
  },
  'service.unavailable': {
    status: 503,
    zh: '服务暂时不可用，请稍后重试，已保存的内容不受影响',
    en: 'The service is briefly unavailable; nothing saved is lost',
  },
  'service.internal': {
    status: 500,
    zh: '系统内部错误，请把编号 {correlationId} 告知运维人员',
    en: 'Internal error; give the operator the id {correlationId}',
  },
  'conflict.concurrent': {
    status: 409,
    zh: '同一时刻有人在修改相同的内容，您的操作未执行',
    en: 'Someone changed the same thing at the same moment; nothing of yours was done',
    hint: { zh: '请刷新后重试', en: 'Reload and try again' },
  },
  'conflict.duplicate': { status: 409, zh: '已存在相同的记录', en: 'A record like this exists already' },
});
