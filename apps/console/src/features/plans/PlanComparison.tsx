import { useTranslation } from 'react-i18next';
import { compare } from './planTexts';
import styles from './plans.module.css';

type Props = { before: Parameters<typeof compare>[0]; after: Parameters<typeof compare>[1]; beforeTitle: string; afterTitle: string };

/** Before and after side by side, with what changes. */
export function PlanComparison({ before, after, beforeTitle, afterTitle }: Props) {
  const { t } = useTranslation();
  const rows = compare(before, after);
  return (
    <table className={styles.comparison}>
      <caption className="visually-hidden">{t('plans.comparison')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plans.item')}</th>
          <th scope="col">{beforeTitle}</th>
          <th scope="col">{afterTitle}</th>
          <th scope="col">{t('plans.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-changed={row.before !== row.after || undefined}>
            <th scope="row">{row.name}</th>
            <td>{row.before}</td>
            <td>{row.after}</td>
            <td>{row.change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
