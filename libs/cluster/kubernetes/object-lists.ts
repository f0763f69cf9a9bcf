import { ClusterError } from '../cluster.errors.js';
import type { KubeObject } from '../kube-object.js';
import type { KubeHttp } from './kube-http.js';

/** A page of a list; the API server keeps its place for five minutes. */
const LIST_PAGE = 500;
/** How often a list whose place was lost is begun again. */
const RESTARTS = 3;

export interface ListOf {
  apiVersion: string;
  kind: string;
  /** Path of the collection. */
  path: string;
  labels?: Record<string, string> | undefined;
  what: string;
}

export interface Page {
  objects: KubeObject[];
  /** Of the whole list, however many pages it has. */
  version: string;
  /** The first page. True a second time when the place was lost (410) and the list begins again. */
  first: boolean;
}

interface ObjectList {
  metadata: { continue?: string; resourceVersion?: string };
  items: KubeObject[] | null;
}

/** One page after the other, so that a long list is never held as text and as objects at once. */
export async function* pagesOf(http: KubeHttp, list: ListOf): AsyncGenerator<Page> {
  let from: string | undefined;
  let first = true;
  for (let restarts = 0; ;) {
    const query = new URLSearchParams({ limit: String(LIST_PAGE) });
    const selector = labelSelector(list.labels);
    if (selector) query.set('labelSelector', selector);
    if (from) query.set('continue', from);
    try {
      const { body } = await http.send<ObjectList>({ method: 'GET', path: `${list.path}?${query}`, what: list.what });
      // The items of a list leave out what all have in common.
      const objects = (body.items ?? []).map((item) => ({ ...item, apiVersion: list.apiVersion, kind: list.kind }));
      yield { objects, version: body.metadata.resourceVersion ?? '', first };
      first = false;
      from = body.metadata.continue;
      if (!from) return;
    } catch (error) {
      if (!(error instanceof ClusterError && error.status === 410 && restarts++ < RESTARTS)) throw error;
      from = undefined;
      first = true;
    }
  }
}

export function labelSelector(labels: Record<string, string> = {}): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
