import { useTranslation } from 'react-i18next';
import styles from '../templates.module.css';

/** A whole folder, or single files; the browser reads them, nothing is sent yet. */
export function FilePickers({ onChosen }: { onChosen: (files: File[]) => void }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <Picker label={t('templates.upload.folder')} folder onChosen={onChosen} />
      <Picker label={t('templates.upload.files')} onChosen={onChosen} />
    </div>
  );
}

interface Props {
  label: string;
  folder?: boolean;
  onChosen: (files: File[]) => void;
}
function Picker({ label, folder, onChosen }: Props) {
  return (
    <label className={styles.picker}>
      {label}
      <input
        type="file"
        className="visually-hidden"
        multiple
        {...(folder ? { webkitdirectory: '' } : { accept: '.yaml,.json,.md' })}
        onChange={(event) => {
          onChosen([...(event.target.files ?? [])]);
          // The same file, corrected, can be chosen again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
