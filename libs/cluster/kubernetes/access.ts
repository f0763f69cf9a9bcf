import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import type { KubeConfig, User } from '@kubernetes/client-node';
import { ClusterError } from '../cluster.errors.js';
import { safeKubeconfig } from './kubeconfig-text.js';

/** Where the API server is and how to prove who we are. */
export interface ClusterAccess {
  origin: string;
  /** A path under which the API hangs (Rancher and other proxies), without a slash at its end. */
  basePath: string;
  tls: Pick<ConnectionOptions, 'ca' | 'cert' | 'key' | 'servername' | 'rejectUnauthorized'>;
  credentials: Credentials;
}

export interface Credentials {
  headers(): Promise<Record<string, string>>;
  /** Called after a 401: drop what is cached. True when another attempt may go better. */
  renew(): boolean;
}

export type AccessSource =
  | { from: 'file'; path: string; context?: string }
  /** A kubeconfig itself, as it is kept for a registered cluster: nothing in it may point at this machine (see safeKubeconfig). */
  | { from: 'text'; text: string }
  /** KUBECONFIG, then ~/.kube/config, then the service account of the pod: kubectl's own order. */
  | { from: 'default'; context?: string }
  /** The service account of the pod this runs in; `root` stands before /var/run/secrets. */
  | { from: 'in-cluster'; root?: string };

export async function loadAccess(source: AccessSource): Promise<ClusterAccess> {
  // The client carries every generated API class; only a process that talks to a cluster should pay for loading it.
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  try {
    if (source.from === 'file') config.loadFromFile(source.path);
    else if (source.from === 'text') config.loadFromString(safeKubeconfig(source.text));
    else if (source.from === 'in-cluster') config.loadFromCluster(source.root);
    else config.loadFromDefault();
    if ((source.from === 'file' || source.from === 'default') && source.context) config.setCurrentContext(source.context);
    return accessOf(config);
  } catch (error) {
    if (error instanceof ClusterError) throw error;
    // The parser's words would show what it read.
    if (source.from === 'text') throw new ClusterError('unauthorized', 'Cannot read the kubeconfig');
    const what = source.from === 'file' ? source.path : source.from;
    throw new ClusterError('unauthorized', `Cannot read the kubeconfig (${what}): ${String(error)}`, { cause: error });
  }
}

export function accessOf(config: KubeConfig): ClusterAccess {
  const cluster = config.getCurrentCluster();
  const user = config.getCurrentUser();
  if (!cluster || !user) {
    throw refused(`its current context "${config.getCurrentContext()}" names no cluster and user`);
  }
  if (cluster.proxyUrl) throw refused(`cluster "${cluster.name}" uses proxy-url, which is not supported`);
  const url = new URL(cluster.server);
  const tls: ClusterAccess['tls'] = {};
  const ca = pem(cluster.caFile, cluster.caData);
  const cert = pem(user.certFile, user.certData);
  const key = pem(user.keyFile, user.keyData);
  if (ca) tls.ca = ca;
  if (cert) tls.cert = cert;
  if (key) tls.key = key;
  if (cluster.tlsServerName) tls.servername = cluster.tlsServerName;
  if (cluster.skipTLSVerify) tls.rejectUnauthorized = false;
  return { origin: url.origin, basePath: url.pathname.replace(/\/+$/, ''), tls, credentials: credentialsOf(user) };
}

function credentialsOf(user: User): Credentials {
  const tokenFile = (user.authProvider as { config?: { tokenFile?: string } } | undefined)?.config?.tokenFile;
  if (user.exec || (user.authProvider && !tokenFile)) {
    // A plugin is a program run with the server's rights and its own login state; a control plane wants neither.
    throw refused(
      `user "${user.name}" logs in through a plugin (exec or auth-provider). ` +
        'Use a client certificate, a token, or the service account of the pod instead',
    );
  }
  const fixed: Record<string, string> = user.impersonateUser ? { 'impersonate-user': user.impersonateUser } : {};
  if (tokenFile) return new TokenFile(tokenFile, fixed);
  if (user.token) fixed['authorization'] = `Bearer ${user.token.trim()}`;
  else if (user.username) {
    fixed['authorization'] = `Basic ${Buffer.from(`${user.username}:${user.password ?? ''}`).toString('base64')}`;
  }
  return { headers: () => Promise.resolve(fixed), renew: () => false };
}

/** How long a token is trusted before its file is looked at again; the kubelet replaces it well before it expires. */
const TOKEN_CHECK_MS = 60_000;

/** The projected service-account token of a pod: short-lived, replaced on disk by the kubelet. */
export class TokenFile implements Credentials {
  private token = '';
  private checkedAt = 0;

  constructor(
    private readonly path: string,
    private readonly fixed: Record<string, string> = {},
    private readonly checkEveryMs = TOKEN_CHECK_MS,
  ) {}

  async headers(): Promise<Record<string, string>> {
    if (Date.now() - this.checkedAt > this.checkEveryMs) {
      this.token = (await this.read()).trim();
      this.checkedAt = Date.now();
    }
    return { ...this.fixed, authorization: `Bearer ${this.token}` };
  }

  renew(): boolean {
    const fresh = this.checkedAt === 0;
    this.checkedAt = 0;
    return !fresh;
  }

  private async read(): Promise<string> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      throw new ClusterError('unauthorized', `Cannot read the token file ${this.path}: ${String(error)}`, { cause: error });
    }
  }
}

function pem(file: string | undefined, data: string | undefined): Buffer | undefined {
  if (data) return Buffer.from(data, 'base64');
  return file ? readFileSync(file) : undefined;
}

function refused(why: string): ClusterError {
  return new ClusterError('unauthorized', `This kubeconfig cannot be used: ${why}.`);
}
