import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenderedObject, Tenant } from '../../../api/types';
import { Mark } from '../../../shared/Mark';
import { PageSkeleton } from '../../../shared/Skeletons';
import { EmptyState, ErrorState } from '../../../shared/States';
import { useObjects } from '../queries';
import styles from '../tenants.module.css';
import { yamlLines } from './yaml';

/** What was rendered for this tenant and what really stands in the cluster. */
export function Objects({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useObjects(tenant);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={8} />;
  if (data.items.length === 0)
    return (
      <EmptyState
        title={t('tenants.objects.none')}
        text={t(tenant.kind === 'connected' ? 'tenants.objects.connectedText' : 'tenants.objects.noneText')}
      />
    );
  const differing = data.items.filter((object) => !object.inSync).length;
  return (
    <section aria-label={t('tenants.tabs.objects')}>
      <p role="status" style={{ marginBottom: 12 }}>
        {t('tenants.objects.count', { count: data.items.length })}{' '}
        {differing === 0 ? t('tenants.objects.allInSync') : t('tenants.objects.differing', { count: differing })}
      </p>
      {data.items.map((object) => (
        <ObjectView key={`${object.apiVersion}/${object.kind}/${object.namespace}/${object.name}`} object={object} />
      ))}
    </section>
  );
}

function ObjectView({ object }: { object: RenderedObject }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.object} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.kind}>{object.kind}</span>
        <span className={`mono ${styles.name}`}>
          {object.namespace ? `${object.namespace}/` : ''}
          {object.name}
        </span>
        <span className="muted">{t(`tenants.phases.names.${object.phase}`)}</span>
        <Mark tone={object.inSync ? 'good' : 'warn'}>
          {t(object.inSync ? 'tenants.objects.inSync' : object.live ? 'tenants.objects.drift' : 'tenants.objects.missing')}
        </Mark>
      </summary>
      {open && <Pair object={object} />}
    </details>
  );
}

function Pair({ object }: { object: RenderedObject }) {
  const { t } = useTranslation();
  const desired = yamlLines(object.desired);
  const live = object.live ? yamlLines(object.live) : null;
  return (
    <div className={styles.pair}>
      <Side title={t('tenants.objects.desired')} lines={desired} others={live} />
      {live ? (
        <Side title={t('tenants.objects.live')} lines={live} others={null} />
      ) : (
        <div>
          <h2>{t('tenants.objects.live')}</h2>
          <p className="muted" style={{ padding: '8px 16px' }}>
            {t('tenants.objects.missingText')}
          </p>
        </div>
      )}
    </div>
  );
}

/** Marks the lines that the other side does not have: the cluster always adds its own, so only what we asked for counts. */
function Side({ title, lines, others }: { title: string; lines: string[]; others: string[] | null }) {
  const known = others && new Set(others);
  return (
    <div>
      <h2>{title}</h2>
      <pre tabIndex={0} aria-label={title}>
        {lines.map((line, index) => (
          <span key={index}>
            {known && !known.has(line) ? <mark>{line}</mark> : line}
            {'\n'}
          </span>
        ))}
      </pre>
    </div>
  );
}
