import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { PasskeysService } from '../factors/passkeys.service.js';
import { RecoveryCodesService } from '../factors/recovery-codes.service.js';
import { SmsService } from '../factors/sms.service.js';
import { TotpService } from '../factors/totp.service.js';
import type { Challenge } from './challenge.entity.js';
import { ChallengesService } from './challenges.service.js';
import { NoticesService } from './notices.service.js';

/** Shown in the second step. */
export type Proof =
  | { readonly kind: 'totp' | 'sms' | 'recovery'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: AuthenticationResponseJSON };

/** Checks what is shown in the second step. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly totp: TotpService,
    private readonly sms: SmsService,
    private readonly passkeys: PasskeysService,
    private readonly recovery: RecoveryCodesService,
    private readonly challenges: ChallengesService,
    private readonly notices: NoticesService,
  ) {}

  async check(challenge: Challenge, proof: Proof): Promise<boolean> {
    const accountId = challenge.accountId!;
    if (proof.kind === 'passkey') return (await this.owner(proof.response, challenge)) === accountId;
    if (proof.kind === 'totp') return this.totp.check(accountId, proof.code);
    if (proof.kind === 'sms') return this.sms.check(challenge, proof.code);
    const used = await this.recovery.use(accountId, proof.code);
    if (used) await this.notices.tell(accountId, 'recovery-used');
    return used;
  }

  async owner(response: AuthenticationResponseJSON, { data }: Challenge): Promise<string | undefined> {
    return data.webauthn === undefined ? undefined : this.passkeys.check(response, data.webauthn);
  }

  /** What the browser needs to begin with a passkey, or a message with a code on its way. */
  async prepare(challengeId: string, kind: 'passkey' | 'sms') {
    const challenge = await this.challenges.peek(challengeId, 'second-factor');
    if (kind === 'sms') return { mobileHint: (await this.sms.send(challenge)).mobileHint };
    const options = await this.passkeys.requestOptions(challenge.accountId!);
    await this.challenges.amend(challenge, { webauthn: options.challenge });
    return { options };
  }

  /** Opens signing in by a passkey alone. */
  async begin() {
    const options = await this.passkeys.requestOptions();
    return { challengeId: await this.challenges.open('passkey-sign-in', null, { webauthn: options.challenge }), options };
  }
}
