import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format';
import type { AuditRecord } from './types';

/** All that a row says, and by what it is linked to the one before it. */
export function AuditDetails({ record }: { record: AuditRecord }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const facts: [key: string, value: string | null][] = [
    ['at', formatTime(record.at, 'second')],
    ['roles', record.actor.roles.join(', ')],
    ['ip', record.ip],
    ['userAgent', record.userAgent],
    ['object', [record.object.type, record.object.id].filter(Boolean).join(' ')],
    ['tenant', record.tenantId ?? record.scopePath],
    ['correlation', record.correlationId],
    ['place', record.seq],
    ['hash', record.hash],
  ];
  return (
    <>
      <Button
        size="small"
        aria-label={t('audit.detailsOf', { action: record.action, time: formatTime(record.at) })}
        onClick={() => setOpen(true)}
      >
        {t('audit.details')}
      </Button>
      {open && (
        <Modal open title={record.action} footer={null} onCancel={() => setOpen(false)}>
          <dl className="facts" style={{ gridTemplateColumns: '1fr' }}>
            {facts.map(([key, value]) => (
              <div key={key}>
                <dt>{t(`audit.facts.${key}`)}</dt>
                <dd className="mono">{value || '—'}</dd>
              </div>
            ))}
          </dl>
          <pre>{JSON.stringify(record.detail, undefined, 2)}</pre>
        </Modal>
      )}
    </>
  );
}
