import { Injectable } from '@nestjs/common';
import { SAML, ValidateInResponseTo, type Profile } from '@node-saml/node-saml';
import { randomBytes } from 'node:crypto';
import type { Arrival, Arrived, Attempt, Begun, OpenSource, Protocol } from './protocol.js';
import { mustHold, refused } from './refused.js';
import { readSamlResponse } from './saml-response.js';

const SKEW_MS = 60_000;
const OLDEST_MS = 10 * 60_000;
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** The parts of a signed assertion that node-saml leaves to its user. */
interface Assertion {
  readonly $: { readonly ID: string };
  readonly Issuer?: { _?: string }[];
  readonly Subject?: { NameID?: { _?: string; $?: { Format?: string } }[]; SubjectConfirmation?: Confirmation[] }[];
}
interface Confirmation {
  readonly $?: { Method?: string };
  readonly SubjectConfirmationData?: { $?: { Recipient?: string; InResponseTo?: string; NotOnOrAfter?: string } }[];
}

/**
 * SAML 2.0, begun by us (SP-initiated), answered by POST. node-saml checks signature, times and audience on the signed
 * part alone; what it leaves open is checked here: issuer, recipient, destination, the request answered, and one use.
 */
@Injectable()
export class SamlProtocol implements Protocol {
  async begin(source: OpenSource, attempt: Attempt): Promise<Begun> {
    const requestId = `_${randomBytes(20).toString('hex')}`;
    const url = await this.saml(source, attempt, requestId, 0).getAuthorizeUrlAsync(attempt.state, undefined, {});
    return { url, keep: { requestId, at: String(Date.now()) } };
  }

  async finish(source: OpenSource, attempt: Attempt, keep: Begun['keep'], { form }: Arrival): Promise<Arrived> {
    return refused(async () => {
      const requestId = keep['requestId']!;
      const { encoded, destination } = readSamlResponse(form['SAMLResponse']);
      mustHold(destination === undefined || destination === attempt.callbackUrl, 'the response is meant for another address');
      const saml = this.saml(source, attempt, requestId, Number(keep['at']));
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: encoded });
      mustHold(profile !== null, 'the response holds no assertion');
      return believed(source, attempt, requestId, profile);
    });
  }

  /** What the source is told about us. */
  metadata(source: OpenSource, attempt: Attempt): string {
    return this.saml(source, attempt, '_metadata', 0).generateServiceProviderMetadata(null);
  }

  private saml(source: OpenSource, attempt: Attempt, requestId: string, askedAt: number): SAML {
    const { certificates, signInUrl, wantResponseSigned, entityId } = source.config.saml!;
    return new SAML({
      idpCert: [...certificates],
      idpIssuer: entityId,
      entryPoint: signInUrl,
      issuer: attempt.entityId,
      audience: attempt.entityId,
      callbackUrl: attempt.callbackUrl,
      identifierFormat: null,
      disableRequestedAuthnContext: true,
      signatureAlgorithm: 'sha256',
      wantAssertionsSigned: !wantResponseSigned,
      wantAuthnResponseSigned: wantResponseSigned,
      acceptedClockSkewMs: SKEW_MS,
      maxAssertionAgeMs: OLDEST_MS,
      generateUniqueId: () => requestId,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: OLDEST_MS,
      // The attempt remembers the one request there is; being used up with it, it cannot be answered twice.
      cacheProvider: {
        saveAsync: () => Promise.resolve(null),
        getAsync: (id) => Promise.resolve(id === requestId ? new Date(askedAt).toISOString() : null),
        removeAsync: () => Promise.resolve(null),
      },
    });
  }
}

function believed(source: OpenSource, attempt: Attempt, requestId: string, profile: Profile): Arrived {
  const assertion = (profile as unknown as { getAssertion(): { Assertion: Assertion } }).getAssertion().Assertion;
  mustHold(assertion.Issuer?.length === 1 && assertion.Issuer[0]!._ === source.config.saml!.entityId, 'the assertion is of another issuer');
  mustHold(assertion.Subject?.length === 1, 'the assertion has no subject');
  const confirmation = assertion.Subject[0]!.SubjectConfirmation?.map((c) => c.SubjectConfirmationData?.[0]?.$).find(
    (data, index) =>
      assertion.Subject![0]!.SubjectConfirmation![index]!.$?.Method === 'urn:oasis:names:tc:SAML:2.0:cm:bearer' &&
      data?.Recipient === attempt.callbackUrl &&
      data.InResponseTo === requestId &&
      Date.parse(data.NotOnOrAfter ?? '') + SKEW_MS > Date.now(),
  );
  mustHold(confirmation !== undefined, 'no subject confirmation is for this address, this request and this time');
  const nameId = assertion.Subject[0]!.NameID?.[0];
  const attributes = (profile['attributes'] ?? {}) as Record<string, unknown>;
  return {
    // A transient name is a new one each time, so the mapping has to say what stays.
    subject: nameId?.$?.Format === TRANSIENT ? '' : (nameId?._ ?? ''),
    attributes: { ...attributes, nameID: nameId?._ },
    once: { id: assertion.$.ID, until: new Date(Date.now() + 2 * OLDEST_MS) },
  };
}
