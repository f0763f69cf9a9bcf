import { X509Certificate, createPrivateKey } from 'node:crypto';
import { Lexer, LineCounter, isAlias, isNode, parseAllDocuments, visit } from 'yaml';
import { AppError, invalidFields } from '#shuyuan/kernel';

export const KUBECONFIG_MAX_BYTES = 64 * 1024;

/** Keys by what becomes of them: kept, of no consequence here, or refused with a reason of their own. Others are unknown. */
const CLUSTER_KEYS = {
  kept: ['server', 'certificate-authority-data', 'tls-server-name'],
  ignored: ['extensions', 'disable-compression'],
  refused: {
    'certificate-authority': 'kubeconfig-file-path',
    'insecure-skip-tls-verify': 'kubeconfig-insecure',
    'proxy-url': 'kubeconfig-proxy',
  },
} as const;
const USER_KEYS = {
  kept: ['token', 'client-certificate-data', 'client-key-data', 'username', 'password', 'as'],
  ignored: ['extensions'],
  refused: {
    exec: 'kubeconfig-plugin',
    'auth-provider': 'kubeconfig-plugin',
    tokenFile: 'kubeconfig-file-path',
    'client-certificate': 'kubeconfig-file-path',
    'client-key': 'kubeconfig-file-path',
  },
} as const;

type Fields = Record<string, unknown>;
interface Keys {
  readonly kept: readonly string[];
  readonly ignored: readonly string[];
  readonly refused: Readonly<Record<string, string>>;
}

/**
 * A kubeconfig as an administrator pastes it, reduced to the one context that counts, as JSON. Nothing in it may make this
 * process run a program, read a file of its own or trust an unknown server. Throws 400 at `kubeconfig` otherwise, never
 * with anything of the text but key names.
 */
export function usableKubeconfig(text: string): string {
  if (Buffer.byteLength(text) > KUBECONFIG_MAX_BYTES) throw refused('kubeconfig-too-large', KUBECONFIG_MAX_BYTES / 1024);
  const config = record(parse(text), '');
  if (config['kind'] !== undefined && config['kind'] !== 'Config') throw refused('kubeconfig-malformed', 'kind');
  const contexts = named(config, 'contexts');
  const current = config['current-context'] || undefined;
  if (current === undefined && contexts.length > 1) throw refused('kubeconfig-no-current-context');
  const chosen = current === undefined ? contexts[0] : contexts.find(({ name }) => name === current);
  if (!chosen) throw refused('kubeconfig-no-context');
  const context = record(chosen['context'], 'contexts.context');
  const cluster = part(config, 'clusters', 'cluster', context['cluster'], CLUSTER_KEYS);
  const user = part(config, 'users', 'user', context['user'], USER_KEYS);
  checkServer(cluster['server']);
  checkCredentials(user);
  checkCertificates(cluster, user);
  return JSON.stringify({
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'c' },
    clusters: [{ name: 'c', cluster }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
  });
}

/** Above any kubeconfig of 64 KiB; the parser's time grows with the square of keys, brackets and errors. */
const MOST_TOKENS = 10_000;
const DEEPEST = 32;

/** Whether the parser would take its time over it, by its own lexer, which does not. */
function isUnreasonable(text: string): boolean {
  let tokens = 0;
  let flow = 0;
  let onLine = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow--;
    else if (token === '-' || token === '?' || token === ':') onLine++;
    else if (token.startsWith('\n') || token.startsWith('\r')) onLine = 0;
    // In flow style a line holds as many pairs as one likes, side by side.
    if (++tokens > MOST_TOKENS || flow > DEEPEST || (flow === 0 && onLine > DEEPEST)) return true;
  }
  return false;
}

function parse(text: string): unknown {
  if (isUnreasonable(text)) throw refused('kubeconfig-malformed', '-');
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: true, lineCounter: new LineCounter(), logLevel: 'silent' });
    const [document] = documents;
    if (!document || !('contents' in document) || documents.length !== 1) throw refused('kubeconfig-malformed', '-');
    const [error] = document.errors;
    if (error) throw refused('kubeconfig-malformed', `line ${error.linePos?.[0].line ?? 1}`);
    visit(document, (_, node) => {
      if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) throw refused('kubeconfig-alias');
    });
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Nested so deeply that the parser's stack did not do, say.
    throw refused('kubeconfig-malformed', '-');
  }
}

const refused = (code: string, what: string | number = ''): AppError =>
  invalidFields([{ field: 'kubeconfig', code, params: { 0: what, max: what } }]);

function record(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused('kubeconfig-malformed', path || '-');
  return value as Fields;
}

function named(config: Fields, key: string): Fields[] {
  const list = config[key] ?? [];
  if (!Array.isArray(list)) throw refused('kubeconfig-malformed', key);
  return list.map((item) => record(item, key));
}

/** The cluster or user that the context names, with nothing in it but what is used. */
function part(config: Fields, list: string, key: string, name: unknown, keys: Keys): Fields {
  const found = named(config, list).filter((item) => name !== undefined && item['name'] === name);
  if (found.length !== 1) throw refused('kubeconfig-no-context');
  const fields = record(found[0]![key], `${list}.${key}`);
  const kept: Fields = {};
  for (const [field, value] of Object.entries(fields)) {
    const reason = Object.hasOwn(keys.refused, field) ? keys.refused[field] : undefined;
    if (reason && value !== false && value !== null && value !== '') throw refused(reason, field);
    if (reason || keys.ignored.includes(field)) continue;
    if (!keys.kept.includes(field)) throw refused('kubeconfig-unknown-key', field.slice(0, 60));
    // They become header lines and certificates; whatever else they hold, no line may end in between.
    // eslint-disable-next-line no-control-regex
    if (typeof value !== 'string' || /[\u0000-\u001f\u007f]/.test(value.trim())) throw refused('kubeconfig-malformed', field);
    if (value.trim()) kept[field] = value.trim();
  }
  return kept;
}

function checkServer(server: unknown): void {
  const url = typeof server === 'string' && URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.password || url.search || url.hash) throw refused('kubeconfig-server');
}

function checkCredentials(user: Fields): void {
  const certificate = user['client-certificate-data'] && user['client-key-data'];
  if (!user['token'] && !certificate && !(user['username'] && user['password'])) throw refused('kubeconfig-no-credentials');
}

function checkCertificates(cluster: Fields, user: Fields): void {
  check(cluster, 'certificate-authority-data', (pem) => new X509Certificate(pem));
  check(user, 'client-certificate-data', (pem) => new X509Certificate(pem));
  check(user, 'client-key-data', (pem) => createPrivateKey(pem));
}

function check(fields: Fields, key: string, read: (pem: Buffer) => unknown): void {
  if (fields[key] === undefined) return;
  try {
    read(Buffer.from(fields[key] as string, 'base64'));
  } catch {
    throw refused('kubeconfig-certificate', key);
  }
}
