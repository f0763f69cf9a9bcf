import { Injectable } from '@nestjs/common';
import { Vault } from '#shuyuan/kernel';

/** Seals what federation keeps: client secrets, and what a sign-in under way must remember. */
@Injectable()
export class FederationSecrets {
  constructor(private readonly vault: Vault) {}

  async seal(_tenantId: string, plain: string): Promise<Buffer> {
    return Buffer.from(await this.vault.encrypt(plain));
  }

  async open(_tenantId: string, sealed: Buffer): Promise<string> {
    return this.vault.decryptText(sealed);
  }
}
