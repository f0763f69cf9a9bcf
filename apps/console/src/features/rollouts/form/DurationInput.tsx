import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../rollouts.module.css';

const UNITS = { second: 1, minute: 60, hour: 3600 } as const;
type Unit = keyof typeof UNITS;

const naturalUnit = (seconds: number): Unit => (seconds > 0 && seconds % 3600 === 0 ? 'hour' : seconds % 60 === 0 ? 'minute' : 'second');

interface Props {
  id: string;
  label: string;
  /** In seconds. */
  value?: number;
  onChange?: (seconds: number | null) => void;
}

/** People think in minutes and hours; the API counts seconds. */
export function DurationInput({ id, label, value, onChange }: Props) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<Unit>(() => naturalUnit(value ?? 0));
  const amount = value === undefined || value === null ? null : value / UNITS[unit];
  return (
    <div className={styles.duration}>
      <InputNumber
        id={id}
        min={0}
        precision={0}
        value={amount}
        onChange={(next) => onChange?.(next === null ? null : next * UNITS[unit])}
        style={{ width: 110 }}
      />
      <select
        aria-label={t('rollouts.form.unitOf', { label })}
        value={unit}
        onChange={(event) => {
          const next = event.target.value as Unit;
          setUnit(next);
          if (amount !== null) onChange?.(Math.round(amount) * UNITS[next]);
        }}
      >
        {(Object.keys(UNITS) as Unit[]).map((one) => (
          <option key={one} value={one}>
            {t(`rollouts.form.units.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
