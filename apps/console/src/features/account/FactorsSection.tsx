import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import type { Factors } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { CopyButton } from '../../shared/CopyButton';
import { isDismissed, makePasskey, passkeysSupported } from '../session/passkey';
import styles from './account.module.css';
import { useAccountChange } from './queries';
import { SmsDialog } from './SmsDialog';
import { TotpDialog, type TotpSecret } from './TotpDialog';
import { useConfirmed } from './useConfirmed';

/** 第二因素: what this account has, and how to have more. */
export function FactorsSection({ factors }: { factors: Factors }) {
  const { t } = useTranslation();
  const { run, dialog } = useConfirmed();
  const [totp, setTotp] = useState<TotpSecret>();
  const [sms, setSms] = useState(false);
  const [codes, setCodes] = useState<string[]>();
  const addPasskey = useAccountChange(addAPasskey);
  const remove = useAccountChange((path: string) => request<void>('DELETE', `/account/factors/${path}`));
  const renew = useAccountChange(async () => {
    const made = await request<{ codes: string[] }>('POST', '/account/recovery-codes');
    setCodes(made.codes);
  });
  const removal = (path: string, name: string) => (
    <Button size="small" aria-label={t('account.factors.removeOf', { name })} onClick={() => void run(() => remove.mutateAsync(path))}>
      {t('account.factors.remove')}
    </Button>
  );
  return (
    <>
      <ul className={styles.list}>
        <Line name={t('session.factor.kinds.passkey')} text={t('account.factors.passkeyText')}>
          {factors.passkeys.map((passkey) => (
            <div key={passkey.id} className={styles.held}>
              <span>
                {passkey.name} <small className="muted">{formatTime(passkey.createdAt)}</small>
              </span>
              {removal(`passkeys/${passkey.id}`, passkey.name)}
            </div>
          ))}
          {passkeysSupported() ? (
            <Button loading={addPasskey.isPending} onClick={() => void run(() => addPasskey.mutateAsync(deviceName()))}>
              {t('account.factors.addPasskey')}
            </Button>
          ) : (
            <span className="muted">{t('account.factors.noPasskeys')}</span>
          )}
        </Line>
        <Line name={t('session.factor.kinds.totp')} text={t('account.factors.totpText')}>
          {factors.totp ? (
            <div className={styles.held}>
              <span>{t('account.factors.on')}</span>
              {removal('totp', t('session.factor.kinds.totp'))}
            </div>
          ) : (
            <Button onClick={() => void run(async () => setTotp(await request<TotpSecret>('POST', '/account/factors/totp')))}>
              {t('account.factors.addTotp')}
            </Button>
          )}
        </Line>
        {factors.smsOffered && (
          <Line name={t('session.factor.kinds.sms')} text={t('account.factors.smsText')}>
            {factors.mobileHint ? (
              <div className={styles.held}>
                <span>{factors.mobileHint}</span>
                {removal('sms', t('session.factor.kinds.sms'))}
              </div>
            ) : (
              <Button onClick={() => setSms(true)}>{t('account.factors.addSms')}</Button>
            )}
          </Line>
        )}
        <Line name={t('session.factor.kinds.recovery')} text={t('account.factors.recoveryText')}>
          <div className={styles.held}>
            <span>{t('account.factors.left', { count: factors.recoveryCodesLeft })}</span>
            <Button onClick={() => void run(() => renew.mutateAsync(undefined))}>{t('account.factors.renew')}</Button>
          </div>
        </Line>
      </ul>
      {dialog}
      {totp && <TotpDialog secret={totp} onClose={() => setTotp(undefined)} />}
      {sms && <SmsDialog run={run} onClose={() => setSms(false)} />}
      {codes && <CodesOnce codes={codes} onClose={() => setCodes(undefined)} />}
    </>
  );
}

function Line({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <li>
      <h3>{name}</h3>
      <p className="muted">{text}</p>
      {children}
    </li>
  );
}

/** 恢复码, shown this once. */
function CodesOnce({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('account.codes.title')}
      onCancel={onClose}
      onOk={onClose}
      okText={t('account.codes.done')}
      mask={{ closable: false }}
    >
      <p>{t('account.codes.text')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code} className="mono">
            {code}
          </li>
        ))}
      </ul>
      <CopyButton text={codes.join('\n')} label={t('account.codes.copy')} />
    </Modal>
  );
}

async function addAPasskey(name: string): Promise<void> {
  const { challengeId, options } = await request<{ challengeId: string; options: object }>('POST', '/account/factors/passkeys/options');
  const response = await makePasskey(options).catch((error: unknown) => {
    if (isDismissed(error)) return null;
    throw error;
  });
  if (response) await request('POST', '/account/factors/passkeys', { body: { challengeId, response, name } });
}

/** What its owner will know it by: the system they made it on. */
function deviceName(): string {
  const { userAgent } = navigator;
  const found = (['Windows', 'iPhone', 'iPad', 'Android', 'Mac', 'Linux'] as const).find((name) => userAgent.includes(name));
  return found ?? 'Passkey';
}
