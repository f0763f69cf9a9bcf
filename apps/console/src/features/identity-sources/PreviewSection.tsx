import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemToast } from '../../shared/useProblemToast';
import { useBeginPreview, usePreview } from './queries';
import type { IdentitySource, Preview } from './types';
import { MAPPED } from './values';

/** A sign-in that signs nobody in: what the source would send, and what would become of it. */
export function PreviewSection({ tenantId, source }: { tenantId: string; source: IdentitySource }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const [id, setId] = useState<string>();
  const [url, setUrl] = useState<string>();
  const begin = useBeginPreview(tenantId, source.id);
  const { data } = usePreview(tenantId, source.id, id);
  const start = () =>
    begin.mutate(undefined, {
      onSuccess: (begun) => {
        setId(begun.id);
        setUrl(begun.url);
        window.open(begun.url, '_blank', 'noopener');
      },
      onError: toast,
    });
  return (
    <section aria-labelledby="preview" aria-live="polite" style={{ marginTop: 40 }}>
      <h2 id="preview">{t('identitySources.preview.title')}</h2>
      <p className="muted">{t('identitySources.preview.lead')}</p>
      <Button onClick={start} loading={begin.isPending}>
        {t('identitySources.preview.begin')}
      </Button>
      {id && url && (!data || data.stage === 'begun' || data.stage === 'arrived') && (
        <p>
          {t('identitySources.preview.waiting')}{' '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {t('identitySources.preview.open')}
          </a>
        </p>
      )}
      {data?.failure && (
        <Alert type="error" showIcon title={t('identitySources.preview.failed', { code: data.failure })} style={{ marginTop: 16 }} />
      )}
      {data?.mapped && <Arrived preview={data} />}
    </section>
  );
}

function Arrived({ preview: { mapped, attributes, decision, accountName } }: { preview: Preview }) {
  const { t } = useTranslation();
  const good = decision === 'known' || decision === 'agreed' || decision === 'new';
  return (
    <>
      <Alert
        type={good ? 'success' : 'warning'}
        showIcon
        style={{ margin: '16px 0' }}
        title={t(`identitySources.decisions.${decision ?? 'no-subject'}`, { name: accountName ?? '' })}
      />
      <h3>{t('identitySources.preview.mapped')}</h3>
      <dl>
        {MAPPED.filter((field) => field !== 'role' && mapped?.[field]).map((field) => (
          <div key={field}>
            <dt className="muted">{t(`identitySources.mapping.${field}`)}</dt>
            <dd>{mapped?.[field as Exclude<typeof field, 'role'>]}</dd>
          </div>
        ))}
        <div>
          <dt className="muted">{t('identitySources.mapping.role')}</dt>
          <dd>{mapped?.roles.map((role) => t(`enums.role.${role}`)).join(' · ') || '—'}</dd>
        </div>
      </dl>
      <h3>{t('identitySources.preview.attributes')}</h3>
      <pre className="mono" style={{ overflow: 'auto', maxHeight: 320 }} tabIndex={0}>
        {JSON.stringify(attributes, null, 2)}
      </pre>
    </>
  );
}
