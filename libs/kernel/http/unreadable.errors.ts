import { defineErrors } from '../errors/app-error.js';

export const unreadableErrors = defineErrors({
  'request.headers-too-large': { status: 431, zh: '请求头过大', en: 'The request headers are too large' },
  'request.too-slow': { status: 408, zh: '请求未在规定时间内发完', en: 'The request did not arrive in time' },
  'request.not-http': { status: 400, zh: '请求不是有效的 HTTP', en: 'The request is not valid HTTP' },
});
