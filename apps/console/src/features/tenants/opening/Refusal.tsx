import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemError } from '../../../api/problem';

/** The platform or the application that the refusal names. */
const NAMED = /\/(tenants|applications)\/[0-9a-f-]{36}/;

/** Why it was not done, what to do, and the way to whatever stands in its way. */
export function Refusal({ problem }: { problem: ProblemError }) {
  const { t } = useTranslation();
  const [path] = NAMED.exec(problem.message) ?? [];
  const fields = problem.fieldErrors.map(({ message }) => message).join(' ');
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={
        path
          ? problem.message
              .replace(path, '')
              .replace(/（[，,]\s*/, '（')
              .replace(/（）|\(\)/, '')
          : problem.message
      }
      description={[problem.body.hint, fields].filter(Boolean).join(' ')}
      action={path && <Link to={path}>{t(path.startsWith('/tenants') ? 'opening.toTenant' : 'opening.toApplication')}</Link>}
    />
  );
}
