import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';

const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SAML = 'urn:oasis:names:tc:SAML:2.0';

export interface Keys {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly publicKey: string;
}

export function makeKeys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string };
}

/** What an answer says. Times are in seconds from now. */
export interface Said {
  readonly issuer: string;
  readonly audience: string | undefined;
  readonly recipient: string;
  readonly destination: string | undefined;
  readonly inResponseTo: string | undefined;
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly method: string;
  readonly issued: number;
  readonly notBefore: number;
  readonly notOnOrAfter: number;
  readonly confirmedUntil: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly assertionId: string;
  readonly responseId: string;
}

const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const attribute = (name: string, value: string | undefined): string => (value === undefined ? '' : ` ${name}="${value}"`);

export function assertionOf(said: Said): string {
  const audience =
    said.audience === undefined
      ? ''
      : `<saml:AudienceRestriction><saml:Audience>${said.audience}</saml:Audience></saml:AudienceRestriction>`;
  const attributes = Object.entries(said.attributes)
    .map(([name, value]) => `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`)
    .join('');
  return (
    `<saml:Assertion xmlns:saml="${SAML}:assertion" ID="${said.assertionId}" IssueInstant="${at(said.issued)}" Version="2.0">` +
    `<saml:Issuer>${said.issuer}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="${said.nameIdFormat}">${said.nameId}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="${said.method}"><saml:SubjectConfirmationData NotOnOrAfter="${at(said.confirmedUntil)}" Recipient="${said.recipient}"${attribute('InResponseTo', said.inResponseTo)}/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${at(said.notBefore)}" NotOnOrAfter="${at(said.notOnOrAfter)}">${audience}</saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${at(said.issued)}"><saml:AuthnContext><saml:AuthnContextClassRef>${SAML}:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement>${attributes}</saml:AttributeStatement></saml:Assertion>`
  );
}

export function responseOf(said: Said, inside: string): string {
  return (
    `<samlp:Response xmlns:samlp="${SAML}:protocol" ID="${said.responseId}" Version="2.0" IssueInstant="${at(said.issued)}"${attribute('Destination', said.destination)}${attribute('InResponseTo', said.inResponseTo)}>` +
    `<saml:Issuer xmlns:saml="${SAML}:assertion">${said.issuer}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="${SAML}:status:Success"/></samlp:Status>${inside}</samlp:Response>`
  );
}

export interface Signing {
  readonly algorithm?: string;
  readonly digest?: string;
  readonly key?: KeyObject;
}

/** Signs the element of that name and puts the signature behind its issuer. */
export function signed(xml: string, element: 'Assertion' | 'Response', keys: Keys, how: Signing = {}): string {
  const signer = new SignedXml({
    privateKey: how.key ?? keys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    signatureAlgorithm: how.algorithm ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  if (how.algorithm?.includes('hmac')) signer.enableHMAC();
  const xpath = `//*[local-name(.)='${element}']`;
  signer.addReference({
    xpath,
    transforms: [ENVELOPED, EXCLUSIVE],
    digestAlgorithm: how.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signer.computeSignature(xml, { prefix: 'ds', location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' } });
  return signer.getSignedXml();
}

export const encoded = (xml: string): string => Buffer.from(xml).toString('base64');

/** The signature of a signed document, and the document without it. */
export function parted(xml: string): { signature: string; rest: string } {
  const [signature] = /<ds:Signature[\s\S]*?<\/ds:Signature>/.exec(xml)!;
  return { signature, rest: xml.replace(signature, '') };
}

export const elementOf = (xml: string, element: 'saml:Assertion' | 'samlp:Response'): string =>
  new RegExp(`<${element}\\b[\\s\\S]*</${element}>`).exec(xml)![0];
