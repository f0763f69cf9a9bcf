import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { IsNull, Not } from 'typeorm';
import { Database, ROOT_SCOPE, Sealer, caller, invalidFields } from '#shuyuan/kernel';
import { TotpFactor } from './totp-factor.entity.js';

const STEP_SECONDS = 30;
/** A clock may be one step off, either way. */
const TOLERANCE_SECONDS = STEP_SECONDS;
const PURPOSE = 'totp';

/** One-time codes of an authenticator app (动态口令, RFC 6238): six digits, thirty seconds, each good once. */
@Injectable()
export class TotpService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** A new secret for the caller's app. It counts once a code of it has been shown; until then the one before does. */
  async begin(): Promise<{ secret: string; uri: string }> {
    const { id, loginName } = caller();
    const secret = generateSecret();
    const secretSealed = await this.sealer.seal(PURPOSE, null, secret);
    await this.database.tx(async (manager) => {
      await manager.query(
        `INSERT INTO totp_factors (account_id, secret_sealed) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE SET secret_sealed = $2, last_step = 0, created_at = now() WHERE totp_factors.confirmed_at IS NULL`,
        [id, secretSealed],
      );
      const kept = await manager.existsBy(TotpFactor, { accountId: id, confirmedAt: Not(IsNull()) });
      if (kept) throw invalidFields([{ field: 'kind', code: 'factor-there' }]);
    });
    return { secret, uri: generateURI({ issuer: '枢元', label: loginName, secret }) };
  }

  /** Takes the secret for the caller's factor, given a code of it. */
  async confirm(code: string): Promise<void> {
    const { id } = caller();
    if (!(await this.check(id, code, false))) throw invalidFields([{ field: 'code', code: 'code-wrong' }]);
    await this.database.tx((manager) => manager.update(TotpFactor, { accountId: id }, { confirmedAt: new Date() }));
  }

  /** Whether `code` is one of the account's, not used before. */
  async check(accountId: string, code: string, confirmed = true): Promise<boolean> {
    const factor = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.findOne(TotpFactor, {
        where: { accountId, confirmedAt: confirmed ? Not(IsNull()) : IsNull() },
        select: { accountId: true, secretSealed: true, lastStep: true },
      }),
    );
    if (!factor) return false;
    const secret = await this.sealer.open(PURPOSE, null, factor.secretSealed);
    const result = await verify({
      secret,
      token: code,
      epochTolerance: TOLERANCE_SECONDS,
      afterTimeStep: Number(factor.lastStep) || undefined,
    });
    if (!result.valid) return false;
    const step = (result as { timeStep: number }).timeStep;
    // Two at the same moment with one code: only the first moves the step on.
    const { affected } = await this.database.as(ROOT_SCOPE, (manager) =>
      manager
        .createQueryBuilder()
        .update(TotpFactor)
        .set({ lastStep: String(step) })
        .where('account_id = :accountId AND last_step < :step', { accountId, step })
        .execute(),
    );
    return affected === 1;
  }
}
