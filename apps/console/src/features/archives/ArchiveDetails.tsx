import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';
import type { Archive } from './types';

/** Where the file lies and by what to recognise it. */
export function ArchiveDetails({ archive, onClose }: { archive: Archive; onClose: () => void }) {
  const { t } = useTranslation();
  const { tenantName, location, sha256, rows } = archive;
  return (
    <Modal open title={t('archives.details.title', { name: tenantName })} footer={null} onCancel={onClose}>
      <dl className="facts" style={{ gridTemplateColumns: '1fr' }}>
        <div>
          <dt>{t('archives.details.location')}</dt>
          <dd className="mono">{location ?? t('archives.details.gone')}</dd>
        </div>
        <div>
          <dt>{t('archives.details.sha256')}</dt>
          <dd className="mono">{sha256 ?? '—'}</dd>
        </div>
        {rows && (
          <div>
            <dt>{t('archives.details.rows')}</dt>
            <dd>
              {Object.entries(rows).map(([name, count]) => (
                <div key={name}>
                  <span className="mono">{name}</span> {formatNumber(count)}
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </Modal>
  );
}
