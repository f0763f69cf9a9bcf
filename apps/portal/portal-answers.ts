import {
  renderArchived,
  renderConnected,
  renderNoSuchPage,
  renderPreparing,
  renderSite,
  renderSuspended,
  renderUnknownHost,
  type PlatformNames,
  type PortalView,
} from '#shuyuan/content';
import { prepareResponse, type PreparedResponse } from './portal-response.js';

/** Header by which the reconciler's probe recognises the platform it opened. */
const TENANT_HEADER = 'X-Shuyuan-Tenant';
const SUSPENDED_RETRY_SECONDS = '3600';
const PREPARING_RETRY_SECONDS = '10';

/** Everything a host answers with: its page, and what any other path gets. */
export interface PortalAnswers {
  readonly tenantId?: string;
  readonly known: boolean;
  /** Address of the page, and the issuer at which its readers sign in; where there is something to read. */
  readonly home?: string;
  readonly issuer?: string;
  readonly page: PreparedResponse;
  readonly otherPath: PreparedResponse;
  readonly size: number;
}

export async function answersOf(view: PortalView, host: string): Promise<PortalAnswers> {
  if (view.kind === 'unknown') return same(await prepareResponse({ status: 404, body: renderUnknownHost(host) }), false, view.tenantId);
  const tenant = [TENANT_HEADER, view.tenantId];
  // Whether it comes back nobody knows: machines may forget it, people are told whom to ask.
  if (view.kind === 'archived')
    return same(await prepareResponse({ status: 410, body: renderArchived(view.names), headers: tenant }), true, view.tenantId);
  if (view.kind === 'suspended' || view.kind === 'archiving' || view.kind === 'preparing') {
    const [body, retry] =
      view.kind === 'preparing'
        ? [renderPreparing(view.names), PREPARING_RETRY_SECONDS]
        : [view.kind === 'suspended' ? renderSuspended(view.names) : renderArchived(view.names), SUSPENDED_RETRY_SECONDS];
    return same(await prepareResponse({ status: 503, body, headers: [...tenant, 'Retry-After', retry] }), true, view.tenantId);
  }
  const html =
    view.kind === 'live'
      ? renderSite(view.page, view.names.unitName, view.canonical)
      : renderConnected(view.names, view.externalUrl, view.canonical);
  const page = await prepareResponse({ status: 200, body: html, headers: tenant });
  const otherPath = await noSuchPage(view.names, tenant);
  const signIn = view.kind === 'live' ? { home: view.canonical, issuer: view.issuer } : {};
  return { tenantId: view.tenantId, known: true, ...signIn, page, otherPath, size: page.size + otherPath.size };
}

const noSuchPage = (names: PlatformNames, headers: string[]): Promise<PreparedResponse> =>
  prepareResponse({ status: 404, body: renderNoSuchPage(names), headers });

const same = (page: PreparedResponse, known: boolean, tenantId?: string): PortalAnswers => ({
  tenantId,
  known,
  page,
  otherPath: page,
  size: page.size,
});
