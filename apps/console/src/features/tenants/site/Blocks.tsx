import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SiteBlock } from '../../../api/types';
import { BlockFields } from './BlockFields';
import styles from './site.module.css';

const empty: Record<SiteBlock['type'], () => SiteBlock> = {
  hero: () => ({ type: 'hero', heading: '', text: '' }),
  news: () => ({ type: 'news', heading: '', items: [] }),
  links: () => ({ type: 'links', heading: '', items: [] }),
  text: () => ({ type: 'text', heading: '', body: '' }),
};
const kinds = Object.keys(empty) as SiteBlock['type'][];

/** The page from top to bottom; a block is moved, filled in, or taken out. */
export function Blocks() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  return (
    <Form.List name="blocks">
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ name, key }, index) => {
            const type = (form.getFieldValue(['blocks', name, 'type']) as SiteBlock['type'] | undefined) ?? 'text';
            const kind = t(`tenants.site.kinds.${type}`);
            return (
              <section key={key} className="sheet" aria-label={t('tenants.site.block', { no: index + 1, kind })}>
                <h2 className={styles.blockHead}>
                  <span>{t('tenants.site.block', { no: index + 1, kind })}</span>
                  <span className="row">
                    <Button
                      size="small"
                      disabled={index === 0}
                      aria-label={t('tenants.site.up')}
                      icon={<ArrowUpOutlined aria-hidden="true" />}
                      onClick={() => move(index, index - 1)}
                    />
                    <Button
                      size="small"
                      disabled={index === fields.length - 1}
                      aria-label={t('tenants.site.down')}
                      icon={<ArrowDownOutlined aria-hidden="true" />}
                      onClick={() => move(index, index + 1)}
                    />
                    <Button
                      size="small"
                      danger
                      aria-label={t('tenants.site.removeBlock', { kind })}
                      icon={<DeleteOutlined aria-hidden="true" />}
                      onClick={() => remove(name)}
                    />
                  </span>
                </h2>
                <BlockFields name={name} type={type} />
              </section>
            );
          })}
          <div className="row">
            <span className="muted">{t('tenants.site.addBlock')}</span>
            {kinds.map((kind) => (
              <Button key={kind} icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(empty[kind]())}>
                {t(`tenants.site.kinds.${kind}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Form.List>
  );
}
