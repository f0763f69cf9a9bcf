import { useTranslation } from 'react-i18next';
import { useWide } from '../../../shared/useWide';
import styles from '../templates.module.css';
import { diffLines, pairsOf, type DiffLine } from './diffLines';

/** Beside each other where there is room, one above the other on a phone. Signs say it too, not only colour. */
export function Diff({ label, diff }: { label: string; diff: string }) {
  const wide = useWide();
  const lines = diffLines(diff);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      {wide ? <SideBySide lines={lines} label={label} /> : <Unified lines={lines} label={label} />}
    </div>
  );
}

const SIGN = { added: '+', removed: '−', same: ' ', hunk: '' } as const;

function Cell({ line, number }: { line: DiffLine | undefined; number: number | undefined }) {
  const { t } = useTranslation();
  if (!line) return <td className={styles.gap} colSpan={2} />;
  const spoken = line.kind === 'added' || line.kind === 'removed' ? t(`templates.diff.${line.kind}`) : '';
  return (
    <>
      <td className={styles.no}>{number}</td>
      <td data-kind={line.kind}>
        <span aria-hidden="true">{SIGN[line.kind]} </span>
        {spoken && <span className="visually-hidden">{spoken}</span>}
        {line.text}
      </td>
    </>
  );
}

function SideBySide({ lines, label }: { lines: DiffLine[]; label: string }) {
  const { t } = useTranslation();
  return (
    <table className={styles.diff} data-split>
      <caption className="visually-hidden">{label}</caption>
      <colgroup>
        <col className={styles.numbers} />
        <col />
        <col className={styles.numbers} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('templates.diff.before')}
          </th>
          <th scope="col" colSpan={2}>
            {t('templates.diff.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pairsOf(lines).map(({ left, right }, index) =>
          left?.kind === 'hunk' ? (
            <Hunk key={index} text={left.text} span={4} />
          ) : (
            <tr key={index}>
              <Cell line={left} number={left?.before} />
              <Cell line={right} number={right?.after} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Unified({ lines, label }: { lines: DiffLine[]; label: string }) {
  return (
    <table className={styles.diff}>
      <caption className="visually-hidden">{label}</caption>
      <colgroup>
        <col className={styles.numbers} />
        <col />
      </colgroup>
      <tbody>
        {lines.map((line, index) =>
          line.kind === 'hunk' ? (
            <Hunk key={index} text={line.text} span={2} />
          ) : (
            <tr key={index}>
              <Cell line={line} number={line.after ?? line.before} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Hunk({ text, span }: { text: string; span: number }) {
  return (
    <tr>
      <td className={styles.hunk} colSpan={span}>
        {text}
      </td>
    </tr>
  );
}
