import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Amount, Resource } from '../api/types';
import { RESOURCES, STEP } from './amounts';

interface Props {
  /** In the units that are shown. */
  least: Amount;
  most: Amount;
  hint?: (resource: Resource) => string;
  /** Beyond the range: a limit that comes from elsewhere, such as what is used already. */
  refuse?: (resource: Resource, shown: number) => string | undefined;
}

/** CPU, memory and storage as a person types them. */
export function AmountFields({ least, most, hint, refuse }: Props) {
  const { t } = useTranslation();
  return RESOURCES.map((resource) => (
    <Form.Item
      key={resource}
      name={resource}
      label={t(`amounts.${resource}.name`)}
      extra={hint?.(resource)}
      rules={[
        { required: true, message: t('amounts.needed') },
        {
          type: 'number',
          min: least[resource],
          max: most[resource],
          message: t('amounts.range', { least: least[resource], most: most[resource] }),
        },
        {
          validator: (_, value: number | null) => {
            const refusal = typeof value === 'number' ? refuse?.(resource, value) : undefined;
            return refusal ? Promise.reject(new Error(refusal)) : Promise.resolve();
          },
        },
      ]}
    >
      <InputNumber step={STEP[resource]} precision={resource === 'storageGiB' ? 0 : 3} suffix={t(`amounts.${resource}.unit`)} />
    </Form.Item>
  ));
}
