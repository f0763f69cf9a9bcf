import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';

/** First, friendly checks while typing; the server has the last word. */
export function useRules() {
  const { t } = useTranslation();
  const check = (message: string, ok: (value: string) => boolean): FormRule => ({
    validator: (_, value: string | undefined) => (!value || ok(value) ? Promise.resolve() : Promise.reject(new Error(message))),
  });
  return {
    needed: { required: true, message: t('applications.form.needed') } satisfies FormRule,
    mobile: check(t('applications.form.mobileShape'), (value) => /^1[3-9]\d{9}$/.test(value.normalize('NFKC').trim())),
    email: check(t('applications.form.emailShape'), (value) => /^\S+@\S+\.\S+$/.test(value)),
    url: check(t('applications.form.urlShape'), (value) => /^https?:\/\/\S+$/.test(value)),
    slug: check(t('applications.form.slugShape'), (value) => /^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(value)),
  };
}
