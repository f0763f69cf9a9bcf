import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';

/** Why signing in did not work, in the server's words. */
export function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation();
  const problem = isProblem(error) ? error : null;
  const text = problem?.isOutage ? t('outage.message') : (problem?.body.detail ?? problem?.body.title);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 18 }}
      title={text ?? t('states.error.title')}
      {...(problem?.body.hint ? { description: problem.body.hint } : {})}
    />
  );
}
