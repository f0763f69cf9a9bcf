import { createSecureContext } from 'node:tls';
import { isAlias, isNode, parseAllDocuments, visit } from 'yaml';
import { ClusterError } from '../cluster.errors.js';

/** With three certificates a kubeconfig has about 10 kB. */
const MOST_BYTES = 64 * 1024;
/**
 * Almost all of a kubeconfig is base64. The parser's time grows with the square of brackets, dashes and errors, so a text
 * made of those is not handed to it.
 */
const MOST_PUNCTUATION = 8 * 1024;
const MOST_BRACKETS = 512;

const unsafe: Record<string, string> = {
  exec: 'logs in through a program of its own',
  'auth-provider': 'logs in through a plugin',
  'certificate-authority': 'names a file of this machine',
  'client-certificate': 'names a file of this machine',
  'client-key': 'names a file of this machine',
  tokenFile: 'names a file of this machine',
  'insecure-skip-tls-verify': 'trusts whoever answers',
  'proxy-url': 'goes through a proxy',
};
const usable = {
  cluster: ['server', 'certificate-authority-data', 'tls-server-name', 'disable-compression', 'extensions'],
  user: ['client-certificate-data', 'client-key-data', 'token', 'username', 'password', 'as', 'extensions'],
};

type Fields = Record<string, unknown>;

/**
 * A kubeconfig that came from outside, as JSON, if nothing in it makes this process run a program, read a file of its own or
 * trust a stranger. Throws 'invalid', naming the key and never its value.
 */
export function safeKubeconfig(text: string): string {
  if (Buffer.byteLength(text) > MOST_BYTES) throw refused(`it has more than ${MOST_BYTES / 1024} kB`);
  const punctuation = text.replace(/[a-z0-9+/=]+/gi, '');
  const brackets = punctuation.replace(/[^[{]+/g, '');
  if (punctuation.length > MOST_PUNCTUATION || brackets.length > MOST_BRACKETS) throw refused('it is not shaped like one');
  const config = fieldsOf(parsed(text), 'it');
  for (const kind of ['cluster', 'user'] as const) {
    for (const named of listOf(config, `${kind}s`)) check(kind, fieldsOf(named[kind] ?? {}, `${kind}s`));
  }
  return JSON.stringify(config);
}

function parsed(text: string): unknown {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
    const [document] = documents;
    if (!document || !('contents' in document) || documents.length !== 1) throw refused('it is not one YAML document');
    const [error] = document.errors;
    // By its code: the message may quote the text, with its secrets.
    if (error) throw refused(`it is not YAML (${error.code})`);
    visit(document, (_, node) => {
      if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) throw refused('it uses anchors');
    });
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ClusterError) throw error;
    // Nested so deeply that there was no stack left to follow.
    throw refused('it is not YAML of a sensible shape');
  }
}

function check(kind: 'cluster' | 'user', fields: Fields): void {
  for (const [key, value] of Object.entries(fields)) {
    const reason = Object.hasOwn(unsafe, key) ? unsafe[key] : undefined;
    if (reason && value) throw refused(`"${key}" ${reason}`);
    if (!reason && !usable[kind].includes(key)) throw refused(`"${key.slice(0, 60)}" is not known`);
    // eslint-disable-next-line no-control-regex
    if (typeof value === 'string' && /[\x00-\x1f\x7f]/.test(value.trim())) throw refused(`"${key}" holds a line break or the like`);
  }
  if (kind === 'cluster') checkServer(fields['server']);
  const pem = (key: string) => (fields[key] === undefined ? undefined : Buffer.from(String(fields[key]), 'base64'));
  try {
    createSecureContext({ ca: pem('certificate-authority-data'), cert: pem('client-certificate-data'), key: pem('client-key-data') });
  } catch {
    throw refused(`a certificate or key of a ${kind} cannot be read`);
  }
}

function checkServer(server: unknown): void {
  const url = typeof server === 'string' && URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.password) throw refused('"server" is no https address');
}

function listOf(config: Fields, key: string): Fields[] {
  const list = config[key] ?? [];
  if (!Array.isArray(list)) throw refused(`"${key}" is no list`);
  return list.map((entry) => fieldsOf(entry, key));
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(`${what} is not made of named fields`);
  return value as Fields;
}

function refused(why: string): ClusterError {
  return new ClusterError('invalid', `This kubeconfig cannot be used: ${why}.`);
}
