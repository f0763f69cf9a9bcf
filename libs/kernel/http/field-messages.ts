import type { FieldError } from '../errors/app-error.js';
import { fill } from '../errors/app-error.js';

type Text = { readonly zh: string; readonly en: string };

/** What is said at a field, by error code. Codes of class-validator constraints first, then our own. */
const messages = new Map<string, Text>(
  Object.entries({
    isString: { zh: '应为文字', en: 'must be text' },
    isNotEmpty: { zh: '不能为空', en: 'must not be empty' },
    isDefined: { zh: '必须填写', en: 'is required' },
    isNotNull: { zh: '可以不填，但不能是 null', en: 'may be left out, but not be null' },
    isInt: { zh: '应为整数', en: 'must be a whole number' },
    isNumber: { zh: '应为数字', en: 'must be a number' },
    isBoolean: { zh: '应为是或否', en: 'must be true or false' },
    isObject: { zh: '应为对象', en: 'must be an object' },
    isArray: { zh: '应为列表', en: 'must be a list' },
    isIn: { zh: '应为以下之一：{0}', en: 'must be one of: {0}' },
    isUuid: { zh: '应为 UUID', en: 'must be a UUID' },
    isEmail: { zh: '不是有效的邮箱', en: 'is not a valid e-mail address' },
    isUrl: { zh: '不是有效的网址（以 http:// 或 https:// 开头）', en: 'is not a valid http(s) address' },
    isDate: { zh: '不是有效的日期时间（如 2026-09-01T00:00:00Z）', en: 'is not a valid date and time (such as 2026-09-01T00:00:00Z)' },
    isIso8601: { zh: '不是有效的日期（如 2018-12-28）', en: 'is not a valid date (such as 2018-12-28)' },
    matches: { zh: '格式不正确', en: 'has the wrong form' },
    min: { zh: '不能小于 {0}', en: 'must be at least {0}' },
    max: { zh: '不能大于 {0}', en: 'must be at most {0}' },
    minLength: { zh: '至少 {0} 个字符', en: 'needs at least {0} characters' },
    maxLength: { zh: '最多 {0} 个字符', en: 'takes at most {0} characters' },
    isLength: { zh: '长度应为 {0} 至 {1} 个字符', en: 'must have {0} to {1} characters' },
    isDateString: {
      zh: '不是有效的日期时间（如 2026-09-01T00:00:00Z）',
      en: 'is not a valid date and time (such as 2026-09-01T00:00:00Z)',
    },
    arrayUnique: { zh: '有重复的项', en: 'has an entry twice' },
    unique: { zh: '已被占用', en: 'is taken already' },
    arrayMaxSize: { zh: '最多 {0} 项', en: 'takes at most {0} entries' },
    whitelistValidation: { zh: '没有这个字段', en: 'is not a known field' },
    nestedValidation: { zh: '应为对象', en: 'must be an object' },
    isPlainText: { zh: '含有不可见或控制字符', en: 'has invisible or control characters' },
  }),
);

/** Registers what is said for a library's own field codes. */
export function defineFieldMessages(own: Record<string, Text>): void {
  for (const [code, text] of Object.entries(own)) messages.set(code, text);
}

export const hasFieldMessage = (code: string): boolean => messages.has(code);

export function fieldMessage(error: FieldError, language: 'zh' | 'en'): string {
  const text = messages.get(error.code);
  return text ? fill(text[language], error.params ?? {}) : error.code;
}
