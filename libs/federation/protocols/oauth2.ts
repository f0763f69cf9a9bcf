import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { Outgoing } from '../outgoing/outgoing.js';
import { isLoopback } from '../outgoing/addresses.js';
import { clientAuth, returnedTo } from './oidc.js';
import type { Arrival, Arrived, Attempt, Begun, OpenSource, Protocol } from './protocol.js';
import { mustHold, refused } from './refused.js';

const SUBJECTS = ['sub', 'id', 'user_id', 'userId', 'openid', 'uid'] as const;

/** OAuth 2 with an address that tells who the token belongs to, as many city platforms have it: code flow with PKCE and state. */
@Injectable()
export class OAuth2Protocol implements Protocol {
  constructor(private readonly outgoing: Outgoing) {}

  async begin(source: OpenSource, attempt: Attempt): Promise<Begun> {
    const verifier = client.randomPKCECodeVerifier();
    const { scopes } = source.config.oauth2!;
    const url = client.buildAuthorizationUrl(this.configuration(source), {
      redirect_uri: attempt.callbackUrl,
      ...(scopes ? { scope: scopes } : {}),
      state: attempt.state,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, keep: { verifier } };
  }

  async finish(source: OpenSource, attempt: Attempt, keep: Begun['keep'], { url }: Arrival): Promise<Arrived> {
    const config = this.configuration(source);
    return refused(async () => {
      const tokens = await client.authorizationCodeGrant(config, returnedTo(attempt, url), {
        pkceCodeVerifier: keep['verifier'],
        expectedState: attempt.state,
      });
      const address = this.outgoing.checked(source.config.oauth2!.userinfoUrl);
      const answer = await client.fetchProtectedResource(config, tokens.access_token, address, 'GET');
      mustHold(answer.status === 200, `userinfo answered ${answer.status}`);
      const attributes: unknown = await answer.json();
      mustHold(isObject(attributes), 'userinfo is not an object');
      return { subject: subjectIn(attributes), attributes };
    });
  }

  private configuration(source: OpenSource): client.Configuration {
    const settings = source.config.oauth2!;
    const authorization = new URL(settings.authorizationUrl);
    const config = new client.Configuration(
      {
        // Such a source has no issuer of its own; nothing is compared with this name.
        issuer: authorization.origin,
        authorization_endpoint: settings.authorizationUrl,
        token_endpoint: this.outgoing.checked(settings.tokenUrl).href,
      },
      settings.clientId,
      undefined,
      clientAuth(settings.clientAuth, source.secret),
    );
    config[client.customFetch] = this.outgoing.fetch;
    if (isLoopback(new URL(settings.tokenUrl).hostname)) client.allowInsecureRequests(config);
    return config;
  }
}

/** Empty where the mapping has to say it: deployments wrap the person in `data` or `userInfo`. */
function subjectIn(attributes: Record<string, unknown>): string {
  const found = SUBJECTS.map((name) => attributes[name]).find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? '' : String(found);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
