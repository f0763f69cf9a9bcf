import { Inject, Injectable } from '@nestjs/common';
import { request } from 'undici';
import { SETTINGS, type Settings, type Text } from '#shuyuan/kernel';
import { TenantViews, type Tenant } from '#shuyuan/tenants';
import { adapterOf } from '#shuyuan/clusters';

const TIMEOUT_MS = 3000;

export type ProbeResult = { readonly kind: 'ok' } | { readonly kind: 'not-yet'; readonly message: Text } | { readonly kind: 'no-probe' };

/** Asks the portal for its front page under its own host name, as a visitor would. */
@Injectable()
export class PortalProbe {
  constructor(
    private readonly views: TenantViews,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async ask(tenant: Tenant): Promise<ProbeResult> {
    const url = this.settings.PORTAL_PROBE_URL || (adapterOf(this.settings) === 'local' ? `http://127.0.0.1:${this.settings.PORT}` : '');
    if (!url) return { kind: 'no-probe' };
    const wanted = tenant.desiredState === 'active' ? 200 : 503;
    try {
      const answer = await request(url, {
        headers: { host: this.views.host(tenant.slug), 'cache-control': 'no-cache' },
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      await answer.body.dump();
      if (answer.headers['x-shuyuan-tenant'] !== tenant.id) return { kind: 'not-yet', message: notOurs(answer.statusCode) };
      return answer.statusCode === wanted ? { kind: 'ok' } : { kind: 'not-yet', message: wrongStatus(answer.statusCode, wanted) };
    } catch (error) {
      return { kind: 'not-yet', message: silent((error as Error).message) };
    }
  }
}

const notOurs = (status: number): Text => ({
  zh: `门户返回 ${status}，但不是本平台的页面`,
  en: `The portal answered ${status}, but not with this platform's page`,
});
const wrongStatus = (status: number, wanted: number): Text => ({
  zh: `门户返回 ${status}，应为 ${wanted}`,
  en: `The portal answered ${status} instead of ${wanted}`,
});
const silent = (detail: string): Text => ({ zh: `门户暂时没有响应（${detail}）`, en: `The portal does not answer yet (${detail})` });
