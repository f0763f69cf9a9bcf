import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '#shuyuan/kernel';
import type { IdentitySource } from './identity-source.entity.js';

type Named = Pick<IdentitySource, 'id' | 'kind'>;

/** Addresses of ours that a source is given. Built from PUBLIC_URL, never from what a request says its host is. */
@Injectable()
export class SourceAddresses {
  private readonly base: string;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'PUBLIC_URL'>) {
    this.base = settings.PUBLIC_URL.replace(/\/+$/, '');
  }

  callback = ({ id, kind }: Named): string => `${this.base}/federation/${id}/${kind === 'saml' ? 'acs' : 'callback'}`;
  entityId = ({ id }: Pick<Named, 'id'>): string => `${this.base}/federation/${id}/metadata`;
  start = ({ id }: Pick<Named, 'id'>): string => `${this.base}/federation/${id}/start`;

  get secure(): boolean {
    return this.base.startsWith('https:');
  }
}
