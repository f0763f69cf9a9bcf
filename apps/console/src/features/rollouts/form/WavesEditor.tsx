import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { WaveRow } from './WaveRow';
import type { WaveValues } from './values';

const MOST = 20;

/** Adds before the last wave, which takes the rest. */
export function WavesEditor() {
  const { t } = useTranslation();
  const added: WaveValues = { name: t('rollouts.form.defaultName'), kind: 'percent', percent: 25 };
  return (
    <Form.List name="waves">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <WaveRow
              key={key}
              index={name}
              last={name === fields.length - 1}
              onRemove={fields.length > 1 ? () => remove(name) : undefined}
            />
          ))}
          <Button disabled={fields.length >= MOST} onClick={() => add(added, Math.max(0, fields.length - 1))}>
            {t('rollouts.form.addWave')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
