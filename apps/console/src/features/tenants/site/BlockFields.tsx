import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SiteBlock } from '../../../api/types';
import styles from './site.module.css';

export function BlockFields({ name, type }: { name: number; type: SiteBlock['type'] }) {
  const { t } = useTranslation();
  const needed = [{ required: true, whitespace: true, message: t('tenants.site.needed') }];
  const f = (key: string) => t(`tenants.site.${key}`);
  return (
    <>
      <Form.Item name={[name, 'heading']} label={f('heading')} rules={needed}>
        <Input maxLength={120} />
      </Form.Item>
      {type === 'hero' && (
        <Form.Item name={[name, 'text']} label={f('heroText')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
      {type === 'text' && (
        <Form.Item name={[name, 'body']} label={f('body')}>
          <Input.TextArea rows={5} maxLength={10_000} />
        </Form.Item>
      )}
      {type === 'news' && <Items name={name} fields={['title', 'date', 'summary', 'url']} required={['title', 'date']} />}
      {type === 'links' && <Items name={name} fields={['label', 'url']} required={['label', 'url']} />}
    </>
  );
}

interface ItemsProps {
  name: number;
  fields: string[];
  required: string[];
}
function Items({ name, fields, required }: ItemsProps) {
  const { t } = useTranslation();
  return (
    <Form.List name={[name, 'items']}>
      {(items, { add, remove }) => (
        <>
          {items.map((item, index) => (
            <fieldset key={item.key} className={styles.item}>
              <legend>{t('tenants.site.item', { no: index + 1 })}</legend>
              <div className={styles.fields}>
                {fields.map((field) => (
                  <Form.Item
                    key={field}
                    name={[item.name, field]}
                    label={t(`tenants.site.items.${field}`)}
                    rules={required.includes(field) ? [{ required: true, message: t('tenants.site.needed') }] : []}
                  >
                    <Input type={field === 'date' ? 'date' : field === 'url' ? 'url' : 'text'} maxLength={300} />
                  </Form.Item>
                ))}
              </div>
              <Button
                size="small"
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={t('tenants.site.removeItem', { no: index + 1 })}
                onClick={() => remove(item.name)}
              >
                {t('tenants.site.remove')}
              </Button>
            </fieldset>
          ))}
          <Button
            type="dashed"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => add(Object.fromEntries(fields.map((field) => [field, ''])))}
          >
            {t('tenants.site.addItem')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
