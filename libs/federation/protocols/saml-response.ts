import { mustHold } from './refused.js';

const LONGEST = 256 * 1024;
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/** Algorithms an answer may use. No SHA-1, no MAC in place of a signature, no canonical form that keeps comments, no XSLT or XPath. */
const ALGORITHMS = new Set([
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);

/**
 * Looks at an answer before any XML parser does. Without document types, comments, CDATA and processing instructions
 * there is nothing two parsers could read differently, and a `<` always begins a tag, so that elements can be counted.
 */
export function readSamlResponse(given: string | undefined): { encoded: string; destination: string | undefined } {
  mustHold(given !== undefined && given.length <= LONGEST && BASE64.test(given), 'no response, or not one in base64');
  const encoded = given.replace(/\s/g, '');
  const bytes = Buffer.from(encoded, 'base64');
  const xml = bytes.toString('utf8');
  mustHold(Buffer.from(xml, 'utf8').equals(bytes), 'the response is not UTF-8');
  mustHold(
    !xml.includes('<!') && !/<\?(?!xml\s)/.test(xml) && xml.lastIndexOf('<?') <= 0,
    'the response holds more than elements and text',
  );
  mustHold(!/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(xml), 'the response refers to entities of its own');
  mustHold(count(xml, 'Response') === 1 && count(xml, 'Assertion') === 1, 'the response must hold exactly one assertion');
  mustHold(count(xml, 'Signature') >= 1 && count(xml, 'Signature') <= 2, 'the response must be signed, once or twice');
  for (const [, algorithm] of xml.matchAll(/\sAlgorithm\s*=\s*["']([^"']*)["']/g))
    mustHold(ALGORITHMS.has(algorithm!), `the algorithm ${algorithm} is not accepted`);
  const root = /<(?:[\w.-]+:)?Response\b([^>]*)>/.exec(xml)?.[1] ?? '';
  return { encoded, destination: /\sDestination\s*=\s*["']([^"']*)["']/.exec(root)?.[1] };
}

const count = (xml: string, element: string): number => [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${element}(?=[\\s>/])`, 'g'))].length;
