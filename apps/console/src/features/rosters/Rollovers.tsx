import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Mark } from '../../shared/Mark';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { rolloverTone } from './marks';
import { usePlanRollover, useRollovers } from './queries';

/** 学年升级: those of earlier years, and a plan for the next. */
export function Rollovers({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation();
  const [year, setYear] = useState(new Date().getFullYear());
  const { data } = useRollovers(tenantId, { limit: 10 });
  const plan = usePlanRollover(tenantId);
  const toast = useProblemToast();
  const go = useNavigate();
  const may = useMay('roster.rollover');
  return (
    <section style={{ marginTop: 40 }}>
      <h2>{t('rosters.rollover.title')}</h2>
      <p className="muted">{t('rosters.rollover.text')}</p>
      <ul>
        {data?.items.map((one) => (
          <li key={one.id}>
            <Link to={`/tenants/${tenantId}/rollovers/${one.id}`}>{t('rosters.rollover.year', { year: one.schoolYear })}</Link>{' '}
            <Mark tone={rolloverTone[one.state]}>{t(`rosters.rollover.states.${one.state}`)}</Mark>
          </li>
        ))}
      </ul>
      {may && (
        <div className="row">
          <label>
            {t('rosters.rollover.schoolYear')}{' '}
            <InputNumber min={2000} max={2100} value={year} onChange={(value) => setYear(value ?? year)} />
          </label>
          <Button
            loading={plan.isPending}
            onClick={() => void plan.mutateAsync(year).then(({ id }) => go(`/tenants/${tenantId}/rollovers/${id}`), toast)}
          >
            {t('rosters.rollover.plan')}
          </Button>
        </div>
      )}
    </section>
  );
}
