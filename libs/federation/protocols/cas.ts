import { Injectable } from '@nestjs/common';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Outgoing } from '../outgoing/outgoing.js';
import type { Arrival, Arrived, Attempt, Begun, OpenSource, Protocol } from './protocol.js';
import { mustHold, refused } from './refused.js';

const NAMESPACE = 'http://www.yale.edu/tp/cas';
const TICKET = /^(ST|PT)-[\x21-\x7e]{1,253}$/;

type Node = Record<string, unknown>;

/** CAS 2 and 3: a ticket in the address, asked about once over https. */
@Injectable()
export class CasProtocol implements Protocol {
  constructor(private readonly outgoing: Outgoing) {}

  begin(source: OpenSource, attempt: Attempt): Promise<Begun> {
    const url = new URL(at(source, 'login'));
    url.searchParams.set('service', serviceOf(attempt));
    return Promise.resolve({ url: url.href, keep: {} });
  }

  async finish(source: OpenSource, attempt: Attempt, _keep: Begun['keep'], { url }: Arrival): Promise<Arrived> {
    return refused(async () => {
      const tickets = url.searchParams.getAll('ticket');
      mustHold(tickets.length === 1 && TICKET.test(tickets[0]!), 'no ticket, or more than one');
      const question = new URL(at(source, source.config.cas!.version === '3' ? 'p3/serviceValidate' : 'serviceValidate'));
      // A ticket is good for one service only: the CAS server refuses one that was given for another address.
      question.searchParams.set('service', serviceOf(attempt));
      question.searchParams.set('ticket', tickets[0]!);
      const answer = await this.outgoing.fetch(question);
      mustHold(answer.status === 200, `CAS answered ${answer.status}`);
      return readCasAnswer(await answer.text());
    });
  }
}

const at = (source: OpenSource, path: string): string => `${source.config.cas!.baseUrl.replace(/\/+$/, '')}/${path}`;

function serviceOf(attempt: Attempt): string {
  const url = new URL(attempt.callbackUrl);
  url.searchParams.set('state', attempt.state);
  return url.href;
}

/** Reads a serviceResponse strictly: well-formed, no document type, no processing instructions, the namespace of CAS, one success. */
export function readCasAnswer(xml: string): Arrived {
  mustHold(!/<!(?!--)/.test(xml) && !/<\?(?!xml[\s?])/i.test(xml), 'the answer declares a document type or the like');
  const text = xml.replace(/<!--[\s\S]*?-->/g, '');
  mustHold(XMLValidator.validate(text) === true, 'the answer is not well-formed XML');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (_name, path) => /\.(?:\w+:)?attributes\.[^.]+$/.test(String(path)),
  });
  const document = parser.parse(text) as Node;
  const [rootName] = Object.keys(document).filter((name) => !name.startsWith('?'));
  const prefix = /^(?:(\w+):)?serviceResponse$/.exec(rootName ?? '');
  mustHold(prefix !== null, 'the answer is not a serviceResponse');
  const at = (name: string): string => (prefix[1] ? `${prefix[1]}:${name}` : name);
  const root = document[rootName!] as Node;
  mustHold(root[prefix[1] ? `@xmlns:${prefix[1]}` : '@xmlns'] === NAMESPACE, 'the answer is of another namespace');
  const success = root[at('authenticationSuccess')];
  mustHold(success !== null && typeof success === 'object' && !Array.isArray(success), 'the ticket was not accepted');
  const user = (success as Node)[at('user')];
  mustHold(typeof user === 'string' && user !== '', 'the answer names nobody');
  const attributes = Object.entries(((success as Node)[at('attributes')] ?? {}) as Node)
    .filter(([name]) => !name.startsWith('@') && !name.startsWith('#'))
    .map(([name, values]) => [name.replace(/^\w+:/, ''), (values as unknown[]).length === 1 ? (values as unknown[])[0] : values] as const);
  return { subject: user, attributes: { ...Object.fromEntries(attributes), user } };
}
