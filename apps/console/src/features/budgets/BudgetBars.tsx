import { useTranslation } from 'react-i18next';
import type { Amount, Resource } from '../../api/types';
import { RESOURCES, quantity } from '../../shared/amounts';
import styles from './budgets.module.css';

interface Props {
  used: Amount;
  amount: Amount;
}

/** What is given out of what there is. Said in numbers and a word; the bar and its colour only help the eye. */
export function BudgetBars({ used, amount }: Props) {
  return (
    <dl className={styles.bars}>
      {RESOURCES.map((resource) => (
        <Bar key={resource} resource={resource} used={used[resource]} amount={amount[resource]} />
      ))}
    </dl>
  );
}

const NEARLY = 0.85;
const levelOf = (used: number, amount: number) => (used >= amount ? 'full' : used / amount >= NEARLY ? 'nearly' : 'room');

function Bar({ resource, used, amount }: { resource: Resource; used: number; amount: number }) {
  const { t } = useTranslation();
  const level = levelOf(used, amount);
  return (
    <div data-level={level}>
      <dt>{t(`amounts.${resource}.name`)}</dt>
      <dd>
        <span className={styles.track} aria-hidden="true">
          <i style={{ width: `${amount > 0 ? Math.min(100, (used / amount) * 100) : 0}%` }} />
        </span>
        <span className={styles.numbers}>
          {quantity(resource, used)} / {quantity(resource, amount)}
          <b>{t(`budgets.levels.${level}`, { left: quantity(resource, amount - used) })}</b>
        </span>
      </dd>
    </div>
  );
}
