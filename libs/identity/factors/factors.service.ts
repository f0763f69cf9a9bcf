import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE, SETTINGS, caller, kernelErrors, type Settings } from '#shuyuan/kernel';
import { identityErrors } from '../identity.errors.js';
import { NoticesService } from '../sign-in/notices.service.js';
import { PasskeysService } from './passkeys.service.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { SmsFactor } from './sms-factor.entity.js';
import { SmsService } from './sms.service.js';
import { TotpFactor } from './totp-factor.entity.js';

export const FACTOR_KINDS = ['passkey', 'totp', 'sms', 'recovery'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export interface HeldFactors {
  readonly totp: TotpFactor | null;
  readonly passkeys: Passkey[];
  readonly sms: SmsFactor | null;
  readonly recoveryCodesLeft: number;
  readonly smsOffered: boolean;
}

/** Which second factors (第二因素) an account has. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeysService,
    private readonly recovery: RecoveryCodesService,
    private readonly sms: SmsService,
    private readonly notices: NoticesService,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async held(accountId: string): Promise<HeldFactors> {
    const [totp, sms] = await this.database.as(ROOT_SCOPE, async (manager) => [
      await manager.findOneBy(TotpFactor, { accountId, confirmedAt: Not(IsNull()) }),
      await manager.findOneBy(SmsFactor, { accountId }),
    ]);
    const recoveryCodesLeft = await this.recovery.left(accountId);
    return { totp, sms, passkeys: await this.passkeys.of(accountId), recoveryCodesLeft, smsOffered: this.sms.offered };
  }

  /** Those by which the account can take the second step, strongest first; empty when it has none. */
  async usable(accountId: string): Promise<FactorKind[]> {
    const [row] = await this.database.read<Record<FactorKind, boolean>>(
      `SELECT EXISTS (SELECT FROM passkeys WHERE account_id = $1) AS passkey,
              EXISTS (SELECT FROM totp_factors WHERE account_id = $1 AND confirmed_at IS NOT NULL) AS totp,
              EXISTS (SELECT FROM sms_factors WHERE account_id = $1) AS sms,
              EXISTS (SELECT FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL) AS recovery`,
      [accountId],
      ROOT_SCOPE,
    );
    const has = FACTOR_KINDS.filter((kind) => row?.[kind] && (kind !== 'sms' || this.sms.offered));
    return has.some((kind) => kind !== 'recovery') ? has : [];
  }

  async removePasskey(id: string): Promise<void> {
    const { affected } = await this.remove('passkey', (accountId) =>
      this.database.tx((manager) => manager.delete(Passkey, { id, accountId })),
    );
    if (!affected) throw kernelErrors['resource.not-found']();
  }

  async removeTotp(): Promise<void> {
    await this.remove('totp', (accountId) => this.database.tx((manager) => manager.delete(TotpFactor, { accountId })));
  }

  async removeSms(): Promise<void> {
    await this.remove('sms', (accountId) => this.database.tx((manager) => manager.delete(SmsFactor, { accountId })));
  }

  /** Puts on record that the caller has a factor more, and lets the session that showed it go on as one with two. */
  async added(kind: FactorKind): Promise<void> {
    const { id, sessionId } = caller();
    await this.database.tx(async (manager) => {
      if (sessionId)
        await manager.query(`UPDATE sessions SET factors = factors || $2::text[] WHERE id = $1 AND NOT 'mfa' = ANY (factors)`, [
          sessionId,
          [AMR[kind], 'mfa'],
        ]);
      await manager.query(`SELECT pg_notify('shuyuan_access', $1)`, [id]);
      await this.audit.record({ action: 'account.factor-add', object: { type: 'account', id }, detail: { kind } });
    });
    await this.notices.tell(id, 'factor-added', { kind });
  }

  private async remove<T>(kind: FactorKind, drop: (accountId: string) => Promise<T>): Promise<T> {
    const { id, kind: whose } = caller();
    const left = (await this.usable(id)).filter((one) => one !== 'recovery');
    const held = await this.held(id);
    const last = left.length === 1 && left[0] === kind && (kind !== 'passkey' || held.passkeys.length === 1);
    if (last && whose === 'administrator' && this.settings.ADMIN_SECOND_FACTOR === 'required') throw identityErrors['factor.last']();
    const result = await drop(id);
    if (last) await this.database.tx((manager) => manager.delete(RecoveryCode, { accountId: id }));
    await this.audit.record({ action: 'account.factor-remove', object: { type: 'account', id }, detail: { kind } });
    await this.notices.tell(id, 'factor-removed', { kind });
    return result;
  }
}

/** In the words of RFC 8176. */
export const AMR: Record<FactorKind, string> = { passkey: 'hwk', totp: 'otp', sms: 'sms', recovery: 'kba' };
