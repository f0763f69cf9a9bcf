import { Button, Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { TenantPicker } from '../../../shared/TenantPicker';
import styles from '../rollouts.module.css';
import { CitySelect } from './CitySelect';
import type { WaveKind } from './values';

const KINDS: WaveKind[] = ['tenants', 'cities', 'percent', 'rest'];

interface Props {
  index: number;
  last: boolean;
  onRemove: (() => void) | undefined;
}

/** One wave: who is in it, in one way. Only the last may take whoever is left. */
export function WaveRow({ index, last, onRemove }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const kind = Form.useWatch(['waves', index, 'kind'], form) as WaveKind | undefined;
  const legend = t('rollouts.form.wave', { no: index + 1 });
  const id = (field: string) => `waves_${index}_${field}`;
  const needed = (type: 'array' | 'number') => [{ required: true, type, message: t('rollouts.form.waveNeeded') }];
  const options = KINDS.filter((one) => one !== 'rest' || last).map((one) => ({ value: one, label: t(`rollouts.form.kinds.${one}`) }));
  return (
    <fieldset className={styles.waveForm}>
      <legend>{legend}</legend>
      <Form.Item
        name={[index, 'name']}
        label={t('rollouts.form.waveName')}
        rules={[{ required: true, whitespace: true, message: t('rollouts.form.needed') }]}
      >
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name={[index, 'kind']}
        label={t('rollouts.form.waveKind')}
        rules={[{ required: true, message: t('rollouts.form.needed') }]}
      >
        <Radio.Group aria-label={t('rollouts.form.kindOf', { wave: legend })} options={options} />
      </Form.Item>
      {kind === 'tenants' && (
        <Form.Item name={[index, 'tenantIds']} label={t('rollouts.form.tenants')} rules={needed('array')}>
          <TenantPicker id={id('tenantIds')} label={t('rollouts.form.tenantsOf', { wave: legend })} />
        </Form.Item>
      )}
      {kind === 'cities' && (
        <Form.Item name={[index, 'cityCodes']} label={t('rollouts.form.cities')} rules={needed('array')}>
          <CitySelect id={id('cityCodes')} label={t('rollouts.form.citiesOf', { wave: legend })} />
        </Form.Item>
      )}
      {kind === 'percent' && (
        <Form.Item
          name={[index, 'percent']}
          label={t('rollouts.form.percent')}
          extra={t('rollouts.form.percentHint')}
          rules={needed('number')}
        >
          <InputNumber min={1} max={100} precision={0} suffix="%" />
        </Form.Item>
      )}
      {onRemove && (
        <Button size="small" onClick={onRemove} style={{ marginBottom: 14 }}>
          {t('rollouts.form.removeWave', { wave: legend })}
        </Button>
      )}
    </fieldset>
  );
}
