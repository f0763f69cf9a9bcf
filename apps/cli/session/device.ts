import * as openid from 'openid-client';
import { EXIT, Failure, Unreachable } from '../failures.js';
import type { Run } from '../run.js';
import type { Tokens } from './session-file.js';

/** How the issuer knows this program; it has no secret. */
const CLIENT = 'shuyuan-cli';
const SCOPE = 'openid profile offline_access api.read api.write';
/** So much earlier than it expires is an access token changed for a new one. */
const EARLY_MS = 30_000;

/** 设备登录 (RFC 8628): shows an address and a code, and waits until somebody has entered it in a browser. */
export async function signInByCode(run: Run, server: string): Promise<Tokens> {
  const issuer = await issuerAt(server);
  const device = await openid.initiateDeviceAuthorization(issuer, { scope: SCOPE });
  run.note({
    zh: `请在浏览器打开 ${device.verification_uri}\n输入代码 ${device.user_code}`,
    en: `Open ${device.verification_uri} in a browser\nand enter the code ${device.user_code}`,
  });
  try {
    return kept(await openid.pollDeviceAuthorizationGrant(issuer, device, undefined, { signal: AbortSignal.timeout(run.timeoutMs) }));
  } catch (error) {
    const { error: code } = error as { error?: string };
    if (code === 'access_denied') throw new Failure(EXIT.forbidden, { zh: '已在浏览器中取消', en: 'Cancelled in the browser' });
    throw new Failure(EXIT.timeout, { zh: '代码已过期，请重新登录', en: 'The code has expired; sign in again' });
  }
}

/** Undefined while the present ones will do. Each refresh token works once: whoever calls this keeps what comes back. */
export async function renewed(server: string, tokens: Tokens): Promise<Tokens | undefined> {
  if (Date.now() < tokens.until - EARLY_MS) return undefined;
  try {
    return kept(await openid.refreshTokenGrant(await issuerAt(server), tokens.refresh));
  } catch (error) {
    if ((error as { error?: string }).error !== 'invalid_grant') throw error;
    throw new Failure(EXIT.forbidden, {
      zh: '登录已失效：请重新运行 shuyuan login --device',
      en: 'No longer signed in: run `shuyuan login --device` again',
    });
  }
}

export async function revoke(server: string, { refresh }: Tokens): Promise<void> {
  await openid.tokenRevocation(await issuerAt(server), refresh);
}

async function issuerAt(server: string): Promise<openid.Configuration> {
  const insecure = server.startsWith('http:') ? { execute: [openid.allowInsecureRequests] } : {};
  return openid.discovery(new URL(`${server}/oidc`), CLIENT, undefined, openid.None(), insecure).catch((error: Error) => {
    throw new Unreachable(server, error.message);
  });
}

const kept = (answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers): Tokens => ({
  access: answer.access_token,
  refresh: answer.refresh_token ?? '',
  until: Date.now() + (answer.expires_in ?? 0) * 1000,
});
