import { Injectable } from '@nestjs/common';
import { randomInt, timingSafeEqual } from 'node:crypto';
import { Database, ROOT_SCOPE, Sealer, caller, currentContext, invalidFields, kernelErrors, sha256 } from '#shuyuan/kernel';
import { identityErrors } from '../identity.errors.js';
import type { Challenge } from '../sign-in/challenge.entity.js';
import { ChallengesService } from '../sign-in/challenges.service.js';
import { SignInThrottle } from '../sign-in/sign-in-throttle.js';
import { SmsFactor } from './sms-factor.entity.js';
import { SmsGateway } from './sms-gateway.js';

const PURPOSE = 'mobile';
const BETWEEN_TWO_MS = 60_000;
const hintOf = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** One-time codes by SMS (短信验证码), where the province has a gateway. */
@Injectable()
export class SmsService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly gateway: SmsGateway,
    private readonly challenges: ChallengesService,
    private readonly throttle: SignInThrottle,
  ) {}

  get offered(): boolean {
    return this.gateway.offered;
  }

  /** Sends a code to a number that the caller says is theirs. */
  async begin(mobile: string): Promise<{ challengeId: string; mobileHint: string }> {
    if (!this.offered) throw identityErrors['factor.not-offered']();
    const { id } = caller();
    await this.throttle.sendTo(mobile);
    const code = newCode();
    const sealed = (await this.sealer.seal(PURPOSE, null, mobile)).toString('base64');
    const data = { smsHash: hashOf(id, code), mobile: sealed, mobileHint: hintOf(mobile), sentAt: Date.now() };
    const challengeId = await this.challenges.open('sms-enrol', id, data);
    await this.gateway.send({ mobile, code, text: textOf(code), purpose: 'enrol' });
    return { challengeId, mobileHint: data.mobileHint };
  }

  async confirm(challengeId: string, code: string): Promise<void> {
    const { id } = caller();
    const challenge = await this.challenges.attempt(challengeId, 'sms-enrol');
    if (challenge.accountId !== id || !matches(id, code, challenge)) throw invalidFields([{ field: 'code', code: 'code-wrong' }]);
    await this.challenges.close(challenge);
    const { mobile = '', mobileHint = '' } = challenge.data;
    await this.database.tx((manager) =>
      manager.upsert(SmsFactor, { accountId: id, mobileSealed: Buffer.from(mobile, 'base64'), mobileHint }, ['accountId']),
    );
  }

  /** Sends a code for the second step of signing in; one a minute. */
  async send(challenge: Challenge): Promise<{ mobileHint: string }> {
    const accountId = challenge.accountId!;
    const factor = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.findOne(SmsFactor, { where: { accountId }, select: { accountId: true, mobileSealed: true, mobileHint: true } }),
    );
    if (!factor || !this.offered) throw identityErrors['factor.not-offered']();
    const wait = (challenge.data.sentAt ?? 0) + BETWEEN_TWO_MS - Date.now();
    if (wait > 0)
      throw kernelErrors['auth.too-many-attempts']({ seconds: Math.ceil(wait / 1000) }, { retryAfterSeconds: Math.ceil(wait / 1000) });
    const mobile = await this.sealer.open(PURPOSE, null, factor.mobileSealed);
    await this.throttle.sendTo(mobile);
    const code = newCode();
    await this.challenges.amend(challenge, { smsHash: hashOf(accountId, code), sentAt: Date.now() });
    await this.gateway.send({ mobile, code, text: textOf(code), purpose: 'sign-in' });
    return { mobileHint: factor.mobileHint };
  }

  check = (challenge: Challenge, code: string): boolean => matches(challenge.accountId!, code, challenge);
}

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
const hashOf = (accountId: string, code: string): string => sha256(`${accountId} ${code}`).toString('base64');

function matches(accountId: string, code: string, { data }: Challenge): boolean {
  if (!data.smsHash) return false;
  return timingSafeEqual(Buffer.from(data.smsHash, 'base64'), Buffer.from(hashOf(accountId, code), 'base64'));
}

const textOf = (code: string): string =>
  currentContext()?.language === 'en'
    ? `Your code is ${code}, good for 5 minutes. Tell nobody.`
    : `您的验证码是 ${code}，5 分钟内有效，请勿告诉他人。`;
