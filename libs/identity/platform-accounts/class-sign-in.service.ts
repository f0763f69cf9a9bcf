import { Injectable } from '@nestjs/common';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { PasswordQueue } from '../accounts/password-queue.js';
import { UNKNOWN_HASH } from '../accounts/passwords.js';
import { identityErrors } from '../identity.errors.js';
import { DevicesService } from '../sign-in/devices.service.js';
import type { SignInOutcome } from '../sign-in/sign-in.service.js';
import { SignInThrottle } from '../sign-in/sign-in-throttle.js';
import type { Origin } from '../sign-in/source.js';
import { spellPictures, type Picture } from './initial-password.js';

/** Two in a class may have one name; more of one name than this are told apart by their teacher. */
const MOST_OF_ONE_NAME = 4;

/** Signing in of small children (班级码 + 姓名 + 图形密码). A wrong code, name or picture are all answered alike. */
@Injectable()
export class ClassSignInService {
  constructor(
    private readonly database: Database,
    private readonly queue: PasswordQueue,
    private readonly throttle: SignInThrottle,
    private readonly devices: DevicesService,
  ) {}

  async signIn(classCode: string, name: string, pictures: readonly Picture[], from: Origin): Promise<SignInOutcome & { kind: 'known' }> {
    const accountId = await this.queue.admit(() => this.check(classCode, name, spellPictures(pictures), from));
    return { kind: 'known', accountId, factors: ['picture'] };
  }

  private async check(classCode: string, name: string, secret: string, from: Origin): Promise<string> {
    const code = classCode
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '');
    const plain = name.normalize('NFKC').replace(/\s/g, '');
    const candidates = await this.candidates(code, plain);
    const known = candidates.length === 1 ? await this.devices.knows(candidates[0]!.id, from) : undefined;
    return this.throttle.guard(
      `class ${code} ${plain}`,
      from,
      known,
      async () => {
        for (const { id, hash } of candidates) if (await this.queue.verify(hash, secret)) return id;
        if (candidates.length === 0) await this.queue.verify(await UNKNOWN_HASH, secret);
        throw identityErrors['session.class-wrong']();
      },
      candidates.length === 1 ? candidates[0]!.id : undefined,
    );
  }

  private candidates(code: string, name: string): Promise<{ id: string; hash: string }[]> {
    return this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(
        `SELECT a.id, w.hash FROM class_codes k
           JOIN tenants t ON t.id = k.tenant_id AND t.desired_state = 'active' AND t.state <> 'deleted'
           JOIN enrolments e ON e.class_id = k.class_id AND e.to_on IS NULL
           JOIN persons p ON p.id = e.person_id AND replace(p.name, ' ', '') = $2
           JOIN accounts a ON a.person_id = p.id AND a.disabled_at IS NULL
           JOIN picture_passwords w ON w.account_id = a.id
          WHERE k.code = $1 LIMIT ${MOST_OF_ONE_NAME}`,
        [code, name],
      ),
    );
  }
}
