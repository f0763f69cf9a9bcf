import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatTime } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ApplicationMark } from '../../shared/StateMark';
import { ErrorState } from '../../shared/States';
import { ApplicationActions } from './detail/ApplicationActions';
import { FormView } from './detail/FormView';
import { Progress } from './detail/Progress';
import { Timeline } from './detail/Timeline';
import { DecisionCard } from './form/DecisionCard';
import { useApplication } from './queries';
import styles from './applications.module.css';

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useApplication(id);
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={12} />;
  return (
    <>
      <PageHead
        before={<BackLink to="/applications" label={t('applications.title')} />}
        title={t('applications.detail.title', { unit: data.unitName })}
        lead={
          <span className="row">
            <ApplicationMark state={data.state} />
            <span>{data.applicantKind === 'county' ? data.cityName : t(`enums.applicantKind.${data.applicantKind}`)}</span>
            <span>{t(`enums.mode.${data.mode}`)}</span>
            <span>{t(`enums.batch.${data.batch}`)}</span>
            <span className="muted">{t('applications.detail.updated', { time: formatTime(data.updatedAt) })}</span>
          </span>
        }
        aside={<ApplicationActions application={data} />}
      />
      <Progress application={data} />
      <div className={styles.columns}>
        <FormView form={data.form} />
        <aside className={styles.side} aria-label={t('applications.detail.aside')}>
          {data.tenantId && (
            <section className="sheet">
              <h2>{t('applications.detail.tenant')}</h2>
              <p>{t('applications.detail.tenantText')}</p>
              <p style={{ marginTop: 8 }}>
                <Link to={`/tenants/${data.tenantId}`}>{t('applications.detail.toTenant')}</Link>
              </p>
            </section>
          )}
          {data.decision && <DecisionCard decision={data.decision} />}
          <Timeline entries={data.timeline} />
        </aside>
      </div>
    </>
  );
}
