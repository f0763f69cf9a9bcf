import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Database, ROOT_SCOPE, SETTINGS, caller, invalidFields, type Settings } from '#shuyuan/kernel';
import { ChallengesService } from '../sign-in/challenges.service.js';
import { Passkey } from './passkey.entity.js';

const MOST = 20;
const RP_NAME = '枢元';

/**
 * Passkeys (通行密钥, WebAuthn): a key pair bound to the console's own address, so there is nothing to give away on
 * another. The owner shows a finger, face or PIN to the device, which makes it two factors in one, one of them
 * cryptographic (等保 L3).
 */
@Injectable()
export class PasskeysService {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(
    private readonly database: Database,
    private readonly challenges: ChallengesService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    const url = new URL(settings.PUBLIC_URL);
    this.origin = url.origin;
    this.rpID = url.hostname;
  }

  async begin(): Promise<{ challengeId: string; options: PublicKeyCredentialCreationOptionsJSON }> {
    const { id, loginName, displayName } = caller();
    const there = await this.of(id);
    if (there.length >= MOST) throw invalidFields([{ field: 'kind', code: 'factor-too-many' }]);
    const options = await generateRegistrationOptions({
      ...{ rpName: RP_NAME, rpID: this.rpID, userName: loginName, userDisplayName: displayName },
      userID: new Uint8Array(Buffer.from(id)),
      excludeCredentials: there.map(credentialOf),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
    return { challengeId: await this.challenges.open('passkey-enrol', id, { webauthn: options.challenge }), options };
  }

  async confirm(challengeId: string, response: RegistrationResponseJSON, name: string): Promise<Passkey> {
    const { id } = caller();
    const challenge = await this.challenges.attempt(challengeId, 'passkey-enrol');
    const result =
      challenge.accountId === id &&
      (await verifyRegistrationResponse({
        ...{ response, expectedChallenge: challenge.data.webauthn!, expectedOrigin: this.origin, expectedRPID: this.rpID },
        requireUserVerification: true,
      }).catch(() => false as const));
    if (!result || !result.verified || !(await this.challenges.close(challenge)))
      throw invalidFields([{ field: 'response', code: 'passkey-wrong' }]);
    const { credential, credentialBackedUp } = result.registrationInfo;
    return this.database.tx(async (manager) => {
      // The same key for two accounts would sign in to whichever came first.
      if (await manager.existsBy(Passkey, { id: credential.id })) throw invalidFields([{ field: 'response', code: 'passkey-wrong' }]);
      await manager.insert(Passkey, {
        ...{ id: credential.id, accountId: id, publicKey: Buffer.from(credential.publicKey), counter: String(credential.counter) },
        ...{ transports: credential.transports ?? [], name, backedUp: credentialBackedUp },
      });
      return manager.findOneByOrFail(Passkey, { id: credential.id });
    });
  }

  /** What a browser is to sign. Without `accountId`: by whichever of its passkeys the owner chooses. */
  async requestOptions(accountId?: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.rpID,
      userVerification: 'required',
      ...(accountId ? { allowCredentials: (await this.of(accountId)).map(credentialOf) } : {}),
    });
  }

  /** Whose passkey has signed `challenge`; undefined when none has. */
  async check(response: AuthenticationResponseJSON, expectedChallenge: string): Promise<string | undefined> {
    const passkey = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.createQueryBuilder(Passkey, 'p').addSelect('p.publicKey').where('p.id = :id', { id: response.id }).getOne(),
    );
    if (!passkey) return undefined;
    const result = await verifyAuthenticationResponse({
      ...{ response, expectedChallenge, expectedOrigin: this.origin, expectedRPID: this.rpID, requireUserVerification: true },
      credential: { ...credentialOf(passkey), publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
    }).catch(() => ({ verified: false as const, authenticationInfo: undefined }));
    if (!result.verified) return undefined;
    const { newCounter, credentialBackedUp } = result.authenticationInfo;
    await this.database.as(ROOT_SCOPE, (manager) =>
      manager.update(Passkey, { id: passkey.id }, { counter: String(newCounter), backedUp: credentialBackedUp, lastUsedAt: new Date() }),
    );
    return passkey.accountId;
  }

  of(accountId: string): Promise<Passkey[]> {
    return this.database.as(ROOT_SCOPE, (manager) => manager.find(Passkey, { where: { accountId }, order: { createdAt: 'ASC' } }));
  }
}

const credentialOf = ({ id, transports }: Passkey) => ({ id, transports: transports as AuthenticatorTransport[] });
