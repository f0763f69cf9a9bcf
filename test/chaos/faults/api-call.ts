import type { Verb } from '../schedule.js';

export interface ApiCall {
  readonly verb: Verb;
  readonly resource: string;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
}

/** `PATCH /apis/apps/v1/namespaces/x/deployments/portal?…` in the terms of a fault. */
export function callOf(method: string, url: string): ApiCall {
  const [path = '', query = ''] = url.split('?');
  const parts = path
    .split('/')
    .filter(Boolean)
    .slice(url.startsWith('/apis/') ? 3 : 2);
  const scoped = parts[0] === 'namespaces' && parts.length > 2;
  const [resource = 'discovery', name] = scoped ? parts.slice(2) : parts;
  const namespace = scoped ? parts[1] : resource === 'namespaces' ? name : undefined;
  return { verb: verbOf(method, name, query), resource, namespace, name };
}

/** What is only checked and not stored is no write. */
function verbOf(method: string, name: string | undefined, query: string): Verb {
  if (/(^|&)dryRun=/.test(query)) return 'get';
  if (method === 'DELETE') return 'delete';
  if (method !== 'GET') return 'apply';
  if (/(^|&)watch=(1|true)/.test(query)) return 'watch';
  return name === undefined ? 'list' : 'get';
}
