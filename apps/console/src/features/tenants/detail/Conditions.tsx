import { useTranslation } from 'react-i18next';
import type { Condition, Tenant } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import { Mark, type Tone } from '../../../shared/Mark';
import styles from '../tenants.module.css';

const tone: Record<Condition['status'], Tone> = { True: 'good', False: 'warn', Unknown: 'plain' };

/** The sum of all others comes first. */
const readyFirst = (conditions: Condition[]) => [...conditions].sort((a, b) => Number(b.type === 'Ready') - Number(a.type === 'Ready'));

/** Somebody may have to do something: not where the platform was stopped or left alone on purpose. */
const concerns = (tenant: Tenant) => tenant.desiredState === 'active' && tenant.pausedReason === null;

export function Conditions({ tenant }: { tenant: Tenant }) {
  const { conditions } = tenant;
  const { t } = useTranslation();
  const c = (key: string) => t(`tenants.conditions.${key}`);
  return (
    <section className="sheet" aria-labelledby="conditions">
      <h2 id="conditions">{c('title')}</h2>
      {conditions.length === 0 ? (
        <p className="muted">{c('none')}</p>
      ) : (
        <table className={styles.conditions}>
          <thead>
            <tr>
              {['type', 'status', 'message', 'since'].map((key) => (
                <th key={key} scope="col">
                  {c(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readyFirst(conditions).map((condition) => (
              <tr key={condition.type}>
                <td>
                  {t(`tenants.conditions.types.${condition.type}`, { defaultValue: condition.type })}{' '}
                  <span className={`muted ${styles.reason}`}>{condition.type}</span>
                </td>
                <td>
                  <Mark tone={tone[condition.status]}>{c(`statuses.${condition.status}`)}</Mark>
                </td>
                <td>
                  {condition.message} <span className={`muted ${styles.reason}`}>{condition.reason}</span>
                  {concerns(tenant) && condition.status !== 'True' && <p className={styles.todo}>{c(`todo.${condition.status}`)}</p>}
                </td>
                <td className="nowrap muted">{formatTime(condition.lastTransitionTime, 'second')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
