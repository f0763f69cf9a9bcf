import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { IsNull } from 'typeorm';
import { Database, ROOT_SCOPE, caller, sha256 } from '#shuyuan/kernel';
import { RecoveryCode } from './recovery-code.entity.js';

const HOW_MANY = 10;
/** No letter that looks like another or like a digit. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 12;

/** 60 bits each: too many to guess, so a plain hash keeps them. */
const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
const shown = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
const hashOf = (accountId: string, code: string): Buffer => sha256(`${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);

/** Ten codes to print and put away (恢复码), for whoever loses every other factor. */
@Injectable()
export class RecoveryCodesService {
  constructor(private readonly database: Database) {}

  /** Makes ten new ones for the caller, shown this once; those before are good no more. */
  async renew(): Promise<string[]> {
    const { id } = caller();
    const codes = Array.from({ length: HOW_MANY }, newCode);
    await this.database.tx(async (manager) => {
      await manager.delete(RecoveryCode, { accountId: id });
      await manager.insert(
        RecoveryCode,
        codes.map((code) => ({ accountId: id, codeHash: hashOf(id, code) })),
      );
    });
    return codes.map(shown);
  }

  /** Uses a code up. */
  async use(accountId: string, code: string): Promise<boolean> {
    const { affected } = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.update(RecoveryCode, { accountId, codeHash: hashOf(accountId, code), usedAt: IsNull() }, { usedAt: new Date() }),
    );
    return affected === 1;
  }

  async left(accountId: string): Promise<number> {
    return this.database.as(ROOT_SCOPE, (manager) => manager.countBy(RecoveryCode, { accountId, usedAt: IsNull() }));
  }
}
