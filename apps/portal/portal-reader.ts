import { PORTAL_SIGN_IN } from '#shuyuan/content';
import type { PortalAnswers } from './portal-answers.js';
import type { PreparedResponse } from './portal-response.js';

const LINK = `<a class="account" href="${PORTAL_SIGN_IN.begin}">登录</a>`;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };

/**
 * The page as one reader sees it: their name where the others have 登录. Made for each such request from the page that all
 * share, and kept by nobody.
 */
export function pageFor(name: string, { page }: PortalAnswers): { headers: string[]; body: Buffer } {
  const shown = name.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
  const account = `<span class="account">${shown} <a href="${PORTAL_SIGN_IN.end}">退出</a></span>`;
  const body = Buffer.from(page.variants.identity.body.toString('utf8').replace(LINK, () => account));
  return { headers: privately(page, body.length), body };
}

function privately(page: PreparedResponse, length: number): string[] {
  const { headers } = page.variants.identity;
  const shared = new Set(['Content-Length', 'Cache-Control', 'ETag', 'Vary']);
  const rest = Array.from({ length: headers.length / 2 }, (_, i) => [headers[2 * i]!, headers[2 * i + 1]!]).filter(
    ([name]) => !shared.has(name!),
  );
  return [...rest.flat(), 'Content-Length', String(length), 'Cache-Control', 'private, no-store'];
}
