import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format';
import styles from '../templates.module.css';
import type { FileFault, PickedFile } from './readFiles';

interface Props {
  files: PickedFile[];
  faults: Map<string, FileFault[]>;
  onChange: (files: PickedFile[]) => void;
}

/** What will be sent, each file with its place and what the server has against it. */
export function FileList({ files, faults, onChange }: Props) {
  const change = (index: number, patch: Partial<PickedFile>) =>
    onChange(files.map((file, at) => (at === index ? { ...file, ...patch } : file)));
  return (
    <ul className={styles.files}>
      {files.map((file, index) => (
        <FileRow
          // Its place may be typed anew; its turn in the list stays.
          key={index}
          file={file}
          faults={faults.get(file.path) ?? []}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange(files.filter((_, at) => at !== index))}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  file: PickedFile;
  faults: FileFault[];
  onChange: (patch: Partial<PickedFile>) => void;
  onRemove: () => void;
}
function FileRow({ file, faults, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { path, content, unreadable } = file;
  return (
    <li data-wrong={faults.length > 0 || unreadable === true}>
      <div className="row">
        <Input
          className={`mono ${styles.name}`}
          aria-label={t('templates.upload.pathOf', { path })}
          value={path}
          spellCheck={false}
          onChange={(event) => onChange({ path: event.target.value })}
        />
        <span className="muted">{t('templates.upload.characters', { count: content.length, value: formatNumber(content.length) })}</span>
        <Button size="small" onClick={onRemove} aria-label={t('templates.upload.removeOf', { path })}>
          {t('templates.upload.remove')}
        </Button>
      </div>
      {(faults.length > 0 || unreadable) && (
        <ul className={styles.faults}>
          {unreadable && <li>{t('templates.upload.unreadable')}</li>}
          {faults.map(({ line, message }, index) => (
            <li key={index}>{line === null ? message : t('templates.upload.atLine', { line, message })}</li>
          ))}
        </ul>
      )}
      {!unreadable && (
        <details>
          <summary>{t('templates.upload.edit')}</summary>
          <Input.TextArea
            aria-label={t('templates.upload.contentOf', { path })}
            value={content}
            autoSize={{ minRows: 4, maxRows: 24 }}
            spellCheck={false}
            onChange={(event) => onChange({ content: event.target.value })}
          />
        </details>
      )}
    </li>
  );
}
