import styles from './gauge.module.css';

interface Props {
  /** Spoken with it; the bar itself is only a picture of the number beside it. */
  label: string;
  value: number;
  of: number;
  /** Part of `of` that went wrong, drawn after the good part. */
  bad?: number;
  warn?: boolean;
}

/** How much of a whole: progress of a wave, room of a cluster. */
export function Gauge({ label, value, of, bad = 0, warn = false }: Props) {
  const share = (part: number) => (of > 0 ? Math.min(100, (part / of) * 100) : 0);
  return (
    <div
      className={styles.gauge}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={Math.min(value, of)}
    >
      <i style={{ width: `${share(value)}%` }} data-warn={warn || undefined} />
      {bad > 0 && <i style={{ width: `${share(bad)}%` }} data-bad />}
    </div>
  );
}
