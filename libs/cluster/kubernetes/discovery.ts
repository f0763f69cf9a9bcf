import { ClusterError } from '../cluster.errors.js';
import type { KubeHttp } from './kube-http.js';

export interface Resource {
  plural: string;
  namespaced: boolean;
}

interface ApiResourceList {
  resources: { name: string; kind: string; namespaced: boolean }[];
}

/** A kind that was not there is looked for again after this long: its definition may have been installed meanwhile. */
const RECHECK_MS = 2_000;

interface Known {
  kinds: Map<string, Resource>;
  at: number;
}

/** Which path a kind has, asked from the server (so that custom resources work as well as built-in ones) and remembered. */
export class Discovery {
  private readonly known = new Map<string, Promise<Known>>();

  constructor(private readonly http: KubeHttp) {}

  async resource(apiVersion: string, kind: string): Promise<Resource> {
    let known = await this.groupVersion(apiVersion);
    if (!known.kinds.has(kind) && Date.now() - known.at > RECHECK_MS) {
      this.known.delete(apiVersion);
      known = await this.groupVersion(apiVersion);
    }
    const resource = known.kinds.get(kind);
    if (resource) return resource;
    throw new ClusterError(
      'not-found',
      `The cluster does not know kind ${kind} (${apiVersion}). Is its CustomResourceDefinition installed?`,
      { status: 404 },
    );
  }

  /** The collection of a kind: `/apis/apps/v1/namespaces/x/deployments`, or over all namespaces when none is given. */
  async collectionPath(apiVersion: string, kind: string, namespace: string | undefined): Promise<string> {
    const { plural, namespaced } = await this.resource(apiVersion, kind);
    const scope = namespaced && namespace ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${rootOf(apiVersion)}${scope}/${plural}`;
  }

  /** The next question about `apiVersion` goes to the server: what was known has turned out wrong. */
  forget(apiVersion: string): void {
    this.known.delete(apiVersion);
  }

  private groupVersion(apiVersion: string): Promise<Known> {
    let known = this.known.get(apiVersion);
    if (!known) {
      known = this.load(apiVersion);
      this.known.set(apiVersion, known);
      // A failure is not remembered.
      known.catch(() => this.known.delete(apiVersion));
    }
    return known;
  }

  private async load(apiVersion: string): Promise<Known> {
    const kinds = new Map<string, Resource>();
    try {
      const { body } = await this.http.send<ApiResourceList>({
        method: 'GET',
        path: rootOf(apiVersion),
        what: `discover ${apiVersion}`,
      });
      for (const { name, kind, namespaced } of body.resources) {
        // "pods/status" and the like are parts of a resource, not resources.
        if (!name.includes('/')) kinds.set(kind, { plural: name, namespaced });
      }
    } catch (error) {
      if (!(error instanceof ClusterError && error.code === 'not-found')) throw error;
    }
    return { kinds, at: Date.now() };
  }
}

function rootOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
