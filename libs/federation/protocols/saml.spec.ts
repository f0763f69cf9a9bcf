import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSecretKey } from 'node:crypto';
import {
  assertionOf,
  encoded,
  makeKeys,
  responseOf,
  signed,
  type Keys,
  type Said,
  type Signing,
} from '../../../test/federation/saml/answers.js';
import { WRAPPINGS, partsOf } from '../../../test/federation/saml/wrapping.js';
import type { Arrived, Attempt, OpenSource } from './protocol.js';
import { SamlProtocol } from './saml.js';

const ACS = 'https://console.example.cn/federation/1/acs';
const US = 'https://console.example.cn/federation/1/metadata';
const IDP = 'https://idp.example.cn/metadata';
const attempt: Attempt = { state: 's', callbackUrl: ACS, entityId: US };

describe('a SAML answer', () => {
  const saml = new SamlProtocol();
  let keys: Keys;
  let keep: Readonly<Record<string, string>>;

  beforeAll(async () => {
    keys = makeKeys();
    keep = (await saml.begin(source(), attempt)).keep;
  });

  const source = (more: object = {}): OpenSource => ({
    ...{ id: '1', tenantId: 't', kind: 'saml', version: 1 },
    config: {
      saml: { entityId: IDP, signInUrl: 'https://idp.example.cn/sso', certificates: [keys.publicKey], wantResponseSigned: false, ...more },
    },
  });
  const said = (more: Partial<Said> = {}): Said => ({
    ...{ issuer: IDP, audience: US, recipient: ACS, destination: ACS, inResponseTo: keep['requestId'] },
    ...{ nameId: 'zhangsan', nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
    ...{ method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer', issued: -2, notBefore: -60, notOnOrAfter: 120, confirmedUntil: 120 },
    ...{ attributes: { role: 'student' }, assertionId: '_a1', responseId: '_r1' },
    ...more,
  });
  const ask = (xml: string, of = source()): Promise<Arrived> =>
    saml.finish(of, attempt, keep, { url: new URL(ACS), form: { SAMLResponse: encoded(xml) } });
  const answer = (more: Partial<Said> = {}, how: Signing = {}): string =>
    signed(responseOf(said(more), assertionOf(said(more))), 'Assertion', keys, how);
  const refusal = expect.objectContaining({ code: 'federation.answer-refused' });

  it('is believed when its assertion is signed and meant for us, now, and for the request we made', async () => {
    const arrived = await ask(answer());
    expect(arrived).toMatchObject({ subject: 'zhangsan', attributes: { role: 'student' }, once: { id: '_a1' } });
  });

  it('is believed when it is signed as a whole, where that was agreed, and only there', async () => {
    const xml = signed(responseOf(said(), assertionOf(said())), 'Response', keys);
    await expect(ask(xml, source({ wantResponseSigned: true }))).resolves.toMatchObject({ subject: 'zhangsan' });
    await expect(ask(xml)).rejects.toEqual(refusal);
    await expect(ask(answer(), source({ wantResponseSigned: true }))).rejects.toEqual(refusal);
  });

  it('names nobody by a name that is a new one each time', async () => {
    const { subject } = await ask(answer({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }));
    expect(subject).toBe('');
  });

  const evil = (): Said => said({ nameId: 'principal', attributes: { role: 'admin' }, assertionId: '_evil', responseId: '_evilr' });
  it.each(Object.entries(WRAPPINGS))('is not believed with its signature wrapped, %s', async (_name, wrap) => {
    const whole = signed(responseOf(said(), assertionOf(said())), 'Response', keys);
    const xml = wrap(partsOf(whole, answer(), evil()));
    for (const wantResponseSigned of [false, true]) {
      const outcome = await ask(xml, source({ wantResponseSigned })).then(
        ({ subject }) => subject,
        (error: { code: string }) => error.code,
      );
      expect(outcome).toBe('federation.answer-refused');
    }
  });

  it.each<[string, Partial<Said>]>([
    ['for another audience', { audience: 'https://other.example.cn' }],
    ['for no audience', { audience: undefined }],
    ['for another recipient', { recipient: 'https://other.example.cn/acs' }],
    ['for another destination', { destination: 'https://other.example.cn/acs' }],
    ['for another request', { inResponseTo: '_other' }],
    ['for no request (begun by the source)', { inResponseTo: undefined }],
    ['by another issuer', { issuer: 'https://evil.example.cn' }],
    ['that has expired', { notOnOrAfter: -120 }],
    ['that is not valid yet', { notBefore: 600 }],
    ['whose confirmation has expired', { confirmedUntil: -120 }],
    ['issued long ago, though said to be valid for long', { issued: -7200, notOnOrAfter: 7200, confirmedUntil: 7200 }],
    ['for the holder of a key', { method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }],
  ])('is not believed %s', async (_what, more) => {
    await expect(ask(answer(more))).rejects.toEqual(refusal);
  });

  it('is not believed unsigned, changed after it was signed, or signed by another key', async () => {
    await expect(ask(responseOf(said(), assertionOf(said())))).rejects.toEqual(refusal);
    await expect(ask(answer().replace('student', 'teacher'))).rejects.toEqual(refusal);
    await expect(ask(answer().replace('zhangsan', 'lisi'))).rejects.toEqual(refusal);
    await expect(ask(signed(responseOf(said(), assertionOf(said())), 'Assertion', makeKeys()))).rejects.toEqual(refusal);
  });

  it('is not believed for a key that it brings along itself', async () => {
    const theirs = makeKeys();
    const xml = signed(responseOf(said(), assertionOf(said())), 'Assertion', theirs).replace(
      '</ds:Signature>',
      `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${theirs.publicKey.replace(/-----.*-----|\s/g, '')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`,
    );
    await expect(ask(xml)).rejects.toEqual(refusal);
  });

  it.each<[string, Signing]>([
    ['SHA-1', { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }],
    ['a digest by SHA-1', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }],
  ])('is not believed signed with %s', async (_what, how) => {
    await expect(ask(answer({}, how))).rejects.toEqual(refusal);
  });

  it('is not believed with a MAC that has our knowledge of the public key as its secret', async () => {
    const how = { algorithm: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1', key: createSecretKey(Buffer.from(keys.publicKey)) };
    await expect(ask(answer({}, how))).rejects.toEqual(refusal);
  });

  it.each<[string, (xml: string) => string]>([
    ['a document type with an entity', (xml) => `<!DOCTYPE r [<!ENTITY x "principal">]>${xml.replace('zhangsan', '&x;')}`],
    ['an external entity', (xml) => `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml.replace('zhangsan', '&x;')}`],
    ['entities of entities', (xml) => `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${xml}`],
    ['an entity without a type', (xml) => xml.replace('zhangsan', '&nbsp;')],
    ['a comment in the name', (xml) => xml.replace('zhangsan', 'zhang<!---->san')],
    ['a comment that cuts the name', (xml) => xml.replace('zhangsan', 'principal<!---->.zhangsan')],
    ['CDATA', (xml) => xml.replace('zhangsan', '<![CDATA[zhangsan]]>')],
    ['a processing instruction', (xml) => xml.replace('<saml:Subject>', '<saml:Subject><?x y?>')],
    [
      'an XSLT transform',
      (xml) => xml.replace('http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/TR/1999/REC-xslt-19991116'),
    ],
    [
      'an XPath transform',
      (xml) => xml.replace('http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/TR/1999/REC-xpath-19991116'),
    ],
    ['a reference to nothing', (xml) => xml.replace('URI="#_a1"', 'URI=""')],
    ['a reference that is a query', (xml) => xml.replace('URI="#_a1"', `URI="#_a1' or '1'='1"`)],
    [
      'a third signature',
      (xml) =>
        xml.replace(
          '</samlp:Status>',
          '</samlp:Status><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>',
        ),
    ],
    [
      'an encrypted assertion besides',
      (xml) =>
        xml.replace('</samlp:Status>', '</samlp:Status><saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"/>'),
    ],
    ['an end cut off', (xml) => xml.slice(0, -20)],
    ['more behind its end', (xml) => `${xml}<a/>`],
  ])('is not believed with %s', async (_what, change) => {
    // Changed before signing where the change is in what is signed, so that it is refused for what it is.
    await expect(ask(change(answer()))).rejects.toEqual(refusal);
  });

  it('is not taken for one when it is no XML at all, too large, in another encoding or missing', async () => {
    const form = (SAMLResponse: string | undefined) =>
      saml.finish(source(), attempt, keep, { url: new URL(ACS), form: SAMLResponse === undefined ? {} : { SAMLResponse } });
    const utf16 = Buffer.from(answer(), 'utf16le').toString('base64');
    for (const value of [undefined, '', 'AAAA', '<xml/>', 'A'.repeat(300_000), utf16, encoded('\u0000'), encoded('{}')])
      await expect(form(value)).rejects.toEqual(refusal);
  });
});
