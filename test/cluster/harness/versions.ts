import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the harness builds. A new version is a new cache folder, so old and new can live side by side. */
export const versions = { kubernetes: '1.36.3', etcd: '3.6.5', kwok: '0.8.0', helm: '4.3.1' } as const;

export type ToolName = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler' | 'kubectl' | 'etcd' | 'kwok' | 'helm';

/** `SHUYUAN_CACHE`, or `~/.cache/shuyuan`: outside every checkout, so that only a new machine pays for the build. */
export function cacheRoot(): string {
  return join(process.env['SHUYUAN_CACHE'] || join(homedir(), '.cache', 'shuyuan'), 'cluster');
}

export interface Bundle {
  /** Folder name in the cache. */
  folder: string;
  files: string[];
}

/** Each bundle appears whole or not at all (built aside, then renamed). */
export const bundles = {
  kubernetes: {
    folder: `kubernetes-${versions.kubernetes}`,
    files: ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubectl'],
  },
  etcd: { folder: `etcd-${versions.etcd}`, files: ['etcd'] },
  kwok: { folder: `kwok-${versions.kwok}`, files: ['kwok', 'stages.yaml'] },
  helm: { folder: `helm-${versions.helm}`, files: ['helm'] },
} satisfies Record<string, Bundle>;

export type BundleName = keyof typeof bundles;

export function toolPath(tool: ToolName | 'stages.yaml'): string {
  const bundle = Object.values(bundles).find((candidate) => candidate.files.includes(tool));
  if (!bundle) throw new Error(`no bundle holds ${tool}`);
  return join(cacheRoot(), bundle.folder, tool);
}
