import { Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../clusters.module.css';

const LIMITS = ['platforms', 'cpuMillis', 'memoryMiB'] as const;

/** Room and labels, both for placing new platforms; empty means no limit. */
export function CapacityFields() {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.formRow}>
        {LIMITS.map((key) => (
          <Form.Item key={key} name={['capacity', key]} label={t(`clusters.form.${key}`)}>
            <InputNumber min={0} precision={key === 'platforms' ? 0 : 1} placeholder={t('clusters.form.noLimit')} />
          </Form.Item>
        ))}
      </div>
      <Form.List name="labels">
        {(fields, { add, remove }) => (
          <fieldset className={styles.labels}>
            <legend>{t('clusters.labels')}</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.labelRow}>
                <Form.Item name={[name, 'key']} noStyle>
                  <Input aria-label={t('clusters.form.labelKey', { no: name + 1 })} placeholder={t('clusters.form.key')} />
                </Form.Item>
                <span aria-hidden="true">=</span>
                <Form.Item name={[name, 'value']} noStyle>
                  <Input aria-label={t('clusters.form.labelValue', { no: name + 1 })} placeholder={t('clusters.form.value')} />
                </Form.Item>
                <Button onClick={() => remove(name)} aria-label={t('clusters.form.removeLabel', { no: name + 1 })}>
                  {t('clusters.form.removeShort')}
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ key: '', value: '' })}>
              {t('clusters.form.addLabel')}
            </Button>
          </fieldset>
        )}
      </Form.List>
    </>
  );
}
