import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffered } from './queries';

/** Identity sources of the platform whose people sign in. Nothing where it has none. */
export function OtherWays({ platform, next }: { platform: string | null; next: string | null }) {
  const { t } = useTranslation();
  const items = useOffered(platform).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('identitySources.other')} style={{ marginTop: 20 }}>
      <p className="muted">{t('identitySources.other')}</p>
      {items.map(({ id, name, startUrl }) => (
        <p key={id}>
          <Button block href={`${startUrl}${next ? `?${new URLSearchParams({ returnTo: next }).toString()}` : ''}`}>
            {name}
          </Button>
        </p>
      ))}
    </section>
  );
}
