import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClassSheet } from '../../api/types';
import { PICTURES } from '../session/pictures';
import styles from './sheet.module.css';

interface Props {
  sheet: ClassSheet;
  slug: string;
  onClose: () => void;
}

/** 账号单: slips to print and cut. What is on them is shown this once. */
export function SheetDialog({ sheet, slug, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      width={820}
      rootClassName={styles.paper ?? ''}
      title={t('platformAccounts.sheet.title', { school: sheet.schoolName, name: sheet.className })}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('platformAccounts.sheet.close')}
        </Button>,
        <Button key="print" type="primary" onClick={() => window.print()}>
          {t('platformAccounts.sheet.print')}
        </Button>,
      ]}
    >
      <p className={styles.note}>{t(sheet.rows.length === 0 ? 'platformAccounts.sheet.nobody' : 'platformAccounts.sheet.once')}</p>
      <ul className={styles.slips}>
        {sheet.rows.map((row) => (
          <li key={row.loginName}>
            <strong>{row.name}</strong>
            <dl>
              {row.password !== undefined && (
                <>
                  <dt>{t('session.fields.tenant')}</dt>
                  <dd className="mono">{slug}</dd>
                  <dt>{t('session.fields.loginName')}</dt>
                  <dd className="mono">{row.loginName}</dd>
                  <dt>{t('platformAccounts.sheet.password')}</dt>
                  <dd className="mono">{row.password}</dd>
                </>
              )}
              {row.pictures && (
                <>
                  <dt>{t('session.class.code')}</dt>
                  <dd className="mono">{sheet.classCode}</dd>
                  <dt>{t('session.class.pictures')}</dt>
                  <dd>
                    <span aria-hidden="true">{row.pictures.map((one) => PICTURES[one]).join(' ')}</span>
                    <small> {row.pictures.map((one) => t(`pictures.${one}`)).join('、')}</small>
                  </dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
