import { Inject, Injectable } from '@nestjs/common';
import { request } from 'undici';
import { SETTINGS, type Settings } from '#shuyuan/kernel';
import { TenantViews, type Tenant } from '#shuyuan/tenants';
import { adapterOf } from './cluster.provider.js';

const TIMEOUT_MS = 3000;

export type ProbeResult = { readonly kind: 'ok' } | { readonly kind: 'not-yet'; readonly message: string } | { readonly kind: 'no-probe' };

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
      if (answer.headers['x-shuyuan-tenant'] !== tenant.id)
        return { kind: 'not-yet', message: `门户返回 ${answer.statusCode}，但不是本平台的页面` };
      return answer.statusCode === wanted ? { kind: 'ok' } : { kind: 'not-yet', message: `门户返回 ${answer.statusCode}，应为 ${wanted}` };
    } catch (error) {
      return { kind: 'not-yet', message: `门户暂时没有响应（${(error as Error).message}）` };
    }
  }
}
