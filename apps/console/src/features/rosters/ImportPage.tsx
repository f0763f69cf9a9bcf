import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../../shared/BackLink';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { ImportActions } from './ImportActions';
import { MappingStep } from './MappingStep';
import { ReportStep } from './ReportStep';
import { importTone } from './marks';
import { useImport } from './queries';

/** One import: how it is to be read, what it would do, and what it did. */
export function Component() {
  const { t } = useTranslation();
  const { id = '', importId = '' } = useParams();
  const { data: one, error, refetch } = useImport(id, importId);
  if (error && !one) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!one) return <PageSkeleton />;
  const percent = one.total ? Math.min(100, Math.floor((100 * one.done) / one.total)) : 0;
  const working = importTone[one.state] === 'busy';
  const reported = Object.keys(one.counts).length > 0;
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${id}/rosters`} label={t('rosters.title')} />}
        title={one.fileName}
        lead={
          <span className="row">
            <Mark tone={importTone[one.state]}>{t(`rosters.states.${one.state}`)}</Mark>
            {one.encoding && <span className="mono">{one.encoding}</span>}
            <span>{t('rosters.effectiveOn', { day: one.effectiveOn })}</span>
          </span>
        }
        aside={<ImportActions tenantId={id} one={one} />}
      />
      {one.message && <Alert showIcon type={one.state === 'failed' ? 'error' : 'info'} title={one.message} />}
      {working && <Progress aria-label={t(`rosters.states.${one.state}`)} percent={percent} />}
      {one.actions.includes('start') && one.state !== 'checked' && <MappingStep tenantId={id} one={one} />}
      {reported && <ReportStep tenantId={id} one={one} />}
    </>
  );
}
