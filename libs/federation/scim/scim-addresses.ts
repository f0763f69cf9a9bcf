import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '#shuyuan/kernel';

/** Where a platform's SCIM service is. */
@Injectable()
export class ScimAddresses {
  private readonly base: string;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'PUBLIC_URL'>) {
    this.base = settings.PUBLIC_URL.replace(/\/+$/, '');
  }

  of = (tenantId: string): string => `${this.base}/scim/v2/${tenantId}`;
}
