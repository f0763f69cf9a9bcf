import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as client from 'openid-client';
import { Outgoing } from '../outgoing/outgoing.js';
import { isLoopback } from '../outgoing/addresses.js';
import { refused } from './refused.js';
import type { Arrival, Arrived, Attempt, Begun, OpenSource, Protocol } from './protocol.js';

const KEPT_MS = 10 * 60_000;

/** OpenID Connect: code flow with PKCE, state and nonce; the ID token is checked by openid-client. */
@Injectable()
export class OidcProtocol implements Protocol {
  private readonly known = new LRUCache<string, client.Configuration>({ max: 500, ttl: KEPT_MS });

  constructor(private readonly outgoing: Outgoing) {}

  async begin(source: OpenSource, attempt: Attempt): Promise<Begun> {
    const config = await this.configuration(source);
    const verifier = client.randomPKCECodeVerifier();
    const nonce = client.randomNonce();
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: attempt.callbackUrl,
      scope: source.config.oidc!.scopes,
      state: attempt.state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, keep: { verifier, nonce } };
  }

  async finish(source: OpenSource, attempt: Attempt, keep: Begun['keep'], { url }: Arrival): Promise<Arrived> {
    const config = await this.configuration(source);
    return refused(async () => {
      const tokens = await client.authorizationCodeGrant(config, returnedTo(attempt, url), {
        pkceCodeVerifier: keep['verifier'],
        expectedNonce: keep['nonce'],
        expectedState: attempt.state,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const more = config.serverMetadata().userinfo_endpoint ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      return { subject: claims.sub, attributes: { ...claims, ...more } };
    });
  }

  private async configuration(source: OpenSource): Promise<client.Configuration> {
    const settings = source.config.oidc!;
    const key = createHash('sha256')
      .update(JSON.stringify([settings, source.secret]))
      .digest('base64');
    const known = this.known.get(key);
    if (known) return known;
    const issuer = this.outgoing.checked(settings.issuer);
    const config = await refused(() =>
      client.discovery(issuer, settings.clientId, undefined, clientAuth(settings.clientAuth, source.secret), {
        [client.customFetch]: this.outgoing.fetch,
        execute: isLoopback(issuer.hostname) ? [client.allowInsecureRequests] : [],
      }),
    );
    this.known.set(key, config);
    return config;
  }
}

export const clientAuth = (how: 'basic' | 'post', secret: string | undefined): client.ClientAuth =>
  secret === undefined ? client.None() : how === 'basic' ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);

/** The address we gave, with what the source has put behind it: never the Host header's idea of it. */
export function returnedTo(attempt: Attempt, arrived: URL): URL {
  const url = new URL(attempt.callbackUrl);
  url.search = arrived.search;
  return url;
}
