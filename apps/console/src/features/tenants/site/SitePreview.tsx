import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Site, SiteBlock } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import styles from './site.module.css';

type Values = Partial<Pick<Site, 'title' | 'blocks' | 'footer'>>;

/** Roughly what the public will meet, while it is being written; the real portal has its own look. */
export function SitePreview() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const site = Form.useWatch((values: Values) => values, { form, preserve: true });
  return (
    <aside className={styles.preview} aria-label={t('tenants.site.preview')} tabIndex={0}>
      <p>{t('tenants.site.preview')}</p>
      <header>{site?.title}</header>
      {site?.blocks?.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      <footer>
        {t('tenants.site.responsible', { unit: site?.footer?.responsibleUnit ?? '' })}
        <br />
        {[site?.footer?.icp, site?.footer?.police].filter(Boolean).join(' ')}
      </footer>
    </aside>
  );
}

/** Blocks come from a form being typed in: any part may still be missing. */
function Block({ block }: { block: SiteBlock | undefined }) {
  if (!block) return null;
  return (
    <section data-type={block.type}>
      <h2>{block.heading}</h2>
      {block.type === 'hero' && <p>{block.text}</p>}
      {block.type === 'text' && <p style={{ whiteSpace: 'pre-wrap' }}>{block.body}</p>}
      {block.type === 'news' && (
        <ul>
          {block.items?.map((item, index) => (
            <li key={index}>
              {item?.title} <span className="muted">{item?.date && formatTime(item.date, 'date')}</span>
            </li>
          ))}
        </ul>
      )}
      {block.type === 'links' && (
        <ul>
          {block.items?.map((item, index) => (
            <li key={index}>{item?.label}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
