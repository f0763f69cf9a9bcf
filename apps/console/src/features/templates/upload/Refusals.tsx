import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../../api/problem';
import type { FileFault } from './readFiles';

interface Props {
  count: number;
  byFile: Map<string, FileFault[]>;
  others: FieldError[];
}

/** All that was refused, beside the button that was pressed; each stands at its file too, however far up that is. */
export function Refusals({ count, byFile, others }: Props) {
  const { t } = useTranslation();
  const faults = [
    ...others.map(({ field, message }) => ({ place: field, text: message })),
    ...[...byFile].flatMap(([place, list]) =>
      list.map(({ line, message }) => ({ place, text: line === null ? message : t('templates.upload.atLine', { line, message }) })),
    ),
  ];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('templates.upload.refused', { count })}
      description={faults.map(({ place, text }, index) => (
        <p key={index}>
          <span className="mono">{place}</span> {text}
        </p>
      ))}
    />
  );
}
