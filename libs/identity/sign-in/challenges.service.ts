import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { newToken, tokenHash } from '../accounts/passwords.js';
import { identityErrors } from '../identity.errors.js';
import { Challenge, type ChallengeData, type ChallengePurpose } from './challenge.entity.js';

const LIFE_SECONDS = 300;
const MOST_ATTEMPTS = 5;
/** Of those that nobody came back to, some go with each new one. */
const SWEPT_AT_ONCE = 20;

/** What is open between two steps: for five minutes, for five tries, for whoever holds the token. */
@Injectable()
export class ChallengesService {
  constructor(private readonly database: Database) {}

  /** Opens one and gives its token. */
  async open(purpose: ChallengePurpose, accountId: string | null, data: ChallengeData): Promise<string> {
    const token = newToken();
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.query(
        `DELETE FROM sign_in_challenges WHERE token_hash IN (SELECT token_hash FROM sign_in_challenges WHERE expires_at < now() LIMIT ${SWEPT_AT_ONCE})`,
      );
      const expiresAt = new Date(Date.now() + LIFE_SECONDS * 1000);
      await manager.insert(Challenge, { tokenHash: tokenHash(token), accountId, purpose, data, expiresAt });
    });
    return token;
  }

  /** Uses up one try. Throws 410 when it has passed. */
  async attempt(token: string, purpose: ChallengePurpose): Promise<Challenge> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const [rows] = await manager.query<[unknown[], number]>(
        `UPDATE sign_in_challenges SET attempts = attempts + 1 WHERE token_hash = $1 AND purpose = $2 AND expires_at > now() AND attempts < ${MOST_ATTEMPTS} RETURNING 1`,
        [tokenHash(token), purpose],
      );
      if (rows.length === 0) throw identityErrors['session.challenge-passed']();
      return manager.findOneByOrFail(Challenge, { tokenHash: tokenHash(token) });
    });
  }

  /** Looks without using up a try. */
  async peek(token: string, purpose: ChallengePurpose): Promise<Challenge> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const found = await manager.findOneBy(Challenge, { tokenHash: tokenHash(token), purpose });
      if (!found || found.expiresAt.getTime() < Date.now() || found.attempts >= MOST_ATTEMPTS)
        throw identityErrors['session.challenge-passed']();
      return found;
    });
  }

  async amend(challenge: Challenge, data: ChallengeData): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) =>
      manager.update(Challenge, { tokenHash: challenge.tokenHash }, { data: { ...challenge.data, ...data } }),
    );
  }

  /** Ends it; false when someone else has done so meanwhile, who then is the one that goes on. */
  async close(challenge: Challenge): Promise<boolean> {
    const { affected } = await this.database.as(ROOT_SCOPE, (manager: EntityManager) =>
      manager.delete(Challenge, { tokenHash: challenge.tokenHash }),
    );
    return affected === 1;
  }
}
