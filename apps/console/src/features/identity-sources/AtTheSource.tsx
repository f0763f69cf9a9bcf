import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../shared/CopyButton';
import type { IdentitySource } from './types';

/** What the administrator of the source has to enter there. */
export function AtTheSource({ source }: { source: IdentitySource }) {
  const { t } = useTranslation();
  const rows = [
    { label: t(`identitySources.at.${source.kind}`), value: source.callbackUrl },
    ...(source.metadataUrl ? [{ label: t('identitySources.at.metadata'), value: source.metadataUrl }] : []),
  ];
  return (
    <section aria-labelledby="at-the-source" style={{ marginBottom: 24 }}>
      <h2 id="at-the-source">{t('identitySources.at.title')}</h2>
      {rows.map(({ label, value }) => (
        <p key={label}>
          {label}
          <br />
          <span className="mono" style={{ overflowWrap: 'anywhere' }}>
            {value}
          </span>{' '}
          <CopyButton size="small" text={value} label={`${t('identitySources.copy')} · ${label}`} />
        </p>
      ))}
    </section>
  );
}
