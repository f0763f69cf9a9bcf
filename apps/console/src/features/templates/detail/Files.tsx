import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateFile } from '../types';
import styles from '../templates.module.css';

/** Every file of the version, to read; a version never changes. */
export function Files({ files }: { files: TemplateFile[] }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('templates.tabs.files')}>
      <p style={{ marginBottom: 12 }}>{t('templates.files.count', { count: files.length })}</p>
      {files.map((file) => (
        <FileView key={file.path} file={file} />
      ))}
    </section>
  );
}

function FileView({ file }: { file: TemplateFile }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const lines = file.content.replace(/\n$/, '').split('\n');
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={`mono ${styles.name}`}>{file.path}</span>
        <span className="muted">{t('templates.files.lines', { count: lines.length })}</span>
      </summary>
      {open && (
        <pre className={styles.code} tabIndex={0} aria-label={file.path}>
          {lines.map((line, index) => (
            <span key={index} data-no={index + 1}>
              {line}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
    </details>
  );
}
