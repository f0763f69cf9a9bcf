import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';

/** Refusals of an action, in the server's words; an expired session and an outage have their own places. */
export function useProblemToast(): (error: unknown) => void {
  const { notification } = App.useApp();
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      if (isProblem(error, 401)) return;
      const problem = isProblem(error) ? error : null;
      const fields = problem?.fieldErrors.map((one) => one.message).join(' ');
      const text = problem?.isOutage
        ? t('outage.message')
        : [problem?.body.detail ?? problem?.body.title ?? t('states.error.title'), problem?.body.hint, fields].filter(Boolean).join(' ');
      notification.error({ title: t('states.error.action'), description: text, placement: 'top', duration: 8 });
    },
    [notification, t],
  );
}
