import { assertionOf, elementOf, parted, responseOf, type Said } from './answers.js';

const inObject = (xml: string): string => `<ds:Object>${xml}</ds:Object>`;
const within = (signature: string, xml: string): string => signature.replace('</ds:Signature>', `${xml}</ds:Signature>`);
const afterIssuer = (xml: string, more: string): string => xml.replace('</saml:Issuer>', `</saml:Issuer>${more}`);
const atEnd = (xml: string, element: string, more: string): string => xml.replace(new RegExp(`</${element}>$`), `${more}</${element}>`);

interface Parts {
  readonly whole: { readonly signature: string; readonly rest: string };
  readonly part: { readonly signature: string; readonly rest: string };
  readonly original: string;
  readonly bad: string;
  /** `bad`, under the id of the assertion that was signed. */
  readonly sameId: string;
  readonly signedResponse: string;
  readonly around: (inside: string) => string;
}

/**
 * Signature wrapping (XSW 1 to 8, after Somorovsky et al., "On Breaking SAML", 2012): the signature stays valid for what was
 * signed, and something else is put where a careless reader looks.
 */
export const WRAPPINGS: Readonly<Record<string, (parts: Parts) => string>> = {
  'XSW1: the signed response inside the signature of another': ({ around, bad, whole }) =>
    afterIssuer(around(bad), within(whole.signature, inObject(whole.rest))),
  'XSW2: the signed response beside a detached signature': ({ around, bad, whole }) =>
    afterIssuer(around(bad), `${whole.rest}${whole.signature}`),
  'XSW3: another assertion before the signed one': ({ around, bad, original }) => around(`${bad}${original}`),
  'XSW4: the signed assertion inside another': ({ around, bad, original }) => around(atEnd(bad, 'saml:Assertion', original)),
  'XSW5: the signature moved to another assertion, the signed one behind': ({ around, bad, part }) =>
    around(`${afterIssuer(bad, part.signature)}${part.rest}`),
  'XSW6: the signed assertion inside the signature of another': ({ around, bad, part }) =>
    around(afterIssuer(bad, within(part.signature, part.rest))),
  'XSW7: another assertion in extensions before the signed one': ({ around, sameId, original }) =>
    around(`<samlp:Extensions>${sameId}</samlp:Extensions>${original}`),
  'XSW8: the signed assertion as an object of another': ({ around, bad, part }) =>
    around(afterIssuer(bad, within(part.signature, inObject(part.rest)))),
  'the same id twice': ({ around, sameId, original }) => around(`${sameId}${original}`),
  'the signed assertion hidden in extensions': ({ around, bad, original }) =>
    around(`${bad}<samlp:Extensions>${original}</samlp:Extensions>`),
  'the signed assertion under another name': ({ around, bad, original }) =>
    around(`${bad}${original.replaceAll('saml:Assertion', 'saml:Advice')}`),
  'an assertion of another namespace before the signed one': ({ around, bad, original }) =>
    around(`${bad.replaceAll('saml:', 'x:').replace('xmlns:saml=', 'xmlns:x=')}${original}`),
  'the signature of another part of the document': ({ signedResponse, part }) => afterIssuer(signedResponse, part.signature),
};

/** `signedResponse` and `signedAssertion` are the same answer signed in two ways; `evil` is what the attacker wants believed. */
export function partsOf(signedResponse: string, signedAssertion: string, evil: Said): Parts {
  const original = elementOf(signedAssertion, 'saml:Assertion');
  const bad = assertionOf(evil);
  return {
    ...{ signedResponse, original, bad, whole: parted(signedResponse), part: parted(original) },
    sameId: bad.replace(evil.assertionId, /\bID="([^"]*)"/.exec(original)![1]!),
    around: (inside) => responseOf(evil, inside),
  };
}
