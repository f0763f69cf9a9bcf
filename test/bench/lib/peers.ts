import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startCluster, toolPath } from '../../cluster/harness/index.js';
import type { RawObject } from './raw-kube-client.js';

const run = promisify(execFile);

export interface Peer {
  readonly name: string;
  readonly seconds: number;
}

/** The ordinary tools, one tenant after the other, each on a control plane of its own; both return before pods are up. */
export async function peers(workDir: string, objects: readonly RawObject[]): Promise<Peer[]> {
  const tenants = Map.groupBy(objects, (o) => o.metadata.namespace ?? o.metadata.name);
  return [
    { name: 'kubectl apply per tenant', seconds: await kubectl(join(workDir, 'kubectl'), tenants) },
    { name: 'helm install per tenant', seconds: await helm(join(workDir, 'helm'), tenants) },
  ];
}

async function kubectl(folder: string, tenants: ReadonlyMap<string, readonly RawObject[]>): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const [name, objects] of tenants) await writeFile(join(folder, `${name}.json`), list(objects));
  return timed(async (kubeconfig) => {
    for (const name of tenants.keys())
      await run(toolPath('kubectl'), ['--kubeconfig', kubeconfig, 'apply', '--server-side', '-f', join(folder, `${name}.json`)]);
  });
}

async function helm(folder: string, tenants: ReadonlyMap<string, readonly RawObject[]>): Promise<number> {
  for (const [name, objects] of tenants) {
    await mkdir(join(folder, name, 'templates'), { recursive: true });
    await writeFile(join(folder, name, 'Chart.yaml'), JSON.stringify({ apiVersion: 'v2', name, version: '1.0.0' }));
    await writeFile(join(folder, name, 'templates', 'all.yaml'), objects.map((o) => JSON.stringify(o)).join('\n---\n'));
  }
  return timed(async (kubeconfig) => {
    for (const name of tenants.keys()) await run(toolPath('helm'), ['install', name, join(folder, name), '--kubeconfig', kubeconfig]);
  });
}

async function timed(work: (kubeconfig: string) => Promise<void>): Promise<number> {
  const plane = await startCluster();
  try {
    const started = performance.now();
    await work(plane.kubeconfig);
    return (performance.now() - started) / 1000;
  } finally {
    await plane.stop();
  }
}

const list = (items: readonly RawObject[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
