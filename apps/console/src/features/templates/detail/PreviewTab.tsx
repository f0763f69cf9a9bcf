import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../../../shared/Mark';
import { PageSkeleton } from '../../../shared/Skeletons';
import { EmptyState, ErrorState } from '../../../shared/States';
import { OneTenantPicker, type PickedTenant } from '../../../shared/TenantPicker';
import { useTemplatePreview } from '../queries';
import styles from '../templates.module.css';
import type { ObjectPreview, Template } from '../types';
import { Diff } from './Diff';

const tone: Record<ObjectPreview['change'], Tone> = { create: 'good', update: 'warn', delete: 'bad', none: 'plain' };

/** What one platform would become under this version; nothing is written. */
export function PreviewTab({ template }: { template: Template }) {
  const { t } = useTranslation();
  const [tenant, setTenant] = useState<PickedTenant>();
  const { data, error, refetch } = useTemplatePreview(template.id, tenant?.value);
  return (
    <div className="stack">
      <div className="row">
        <label htmlFor="preview-tenant">{t('templates.preview.tenant')}</label>
        <OneTenantPicker id="preview-tenant" label={t('templates.preview.tenant')} value={tenant} onChange={setTenant} />
      </div>
      {!tenant ? (
        <p className="muted">{t('templates.preview.hint')}</p>
      ) : data ? (
        <Objects items={data.items} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton lines={6} />
      )}
    </div>
  );
}

function Objects({ items }: { items: ObjectPreview[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <EmptyState title={t('templates.preview.none')} />;
  const count = (change: ObjectPreview['change']) => items.filter((item) => item.change === change).length;
  const ordered = [...items].sort((a, b) => Number(a.change === 'none') - Number(b.change === 'none'));
  return (
    <section aria-label={t('templates.tabs.preview')}>
      <p role="status" style={{ marginBottom: 12 }}>
        {t('templates.preview.summary', {
          create: count('create'),
          update: count('update'),
          delete: count('delete'),
          none: count('none'),
        })}
      </p>
      {ordered.map((item) => (
        <ObjectView key={`${item.apiVersion}/${item.kind}/${item.namespace}/${item.name}`} item={item} />
      ))}
    </section>
  );
}

function ObjectView({ item }: { item: ObjectPreview }) {
  const { t } = useTranslation();
  const name = `${item.kind} ${item.namespace ? `${item.namespace}/` : ''}${item.name}`;
  const mark = <Mark tone={tone[item.change]}>{t(`templates.preview.changes.${item.change}`)}</Mark>;
  if (item.change === 'none')
    return (
      <p className={styles.plain}>
        <span className={`mono ${styles.name}`}>{name}</span> {mark}
      </p>
    );
  return (
    <details className={styles.fold} open={item.change === 'update'}>
      <summary>
        <span className={`mono ${styles.name}`}>{name}</span>
        {mark}
      </summary>
      <Diff label={name} diff={item.diff} />
    </details>
  );
}
