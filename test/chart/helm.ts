import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { KubeObject } from '#shuyuan/cluster';
import { toolPath } from '../cluster/harness/index.js';

const root = join(import.meta.dirname, '../..');
export const CHART = join(root, 'charts/shuyuan');
export const NAMESPACE = 'shuyuan-system';
const RELEASE = 'shuyuan';

/** Kinds that a cluster knows only where somebody installed them. */
export const OPTIONAL_KINDS = ['gateway.networking.k8s.io/v1/HTTPRoute', 'monitoring.coreos.com/v1/PodMonitor'];

export const scenarios = readdirSync(join(CHART, 'ci')).map((file) => file.replace(/-values\.yaml$/, ''));
export const valuesFile = (scenario: string): string => join(CHART, 'ci', `${scenario}-values.yaml`);

const run = promisify(execFile);

export interface Printed {
  readonly code: number;
  readonly text: string;
}

/** A home of its own, so that no repository, plug-in or cache of the machine plays a part. */
const HOME = join(tmpdir(), 'shuyuan-helm-home');

/** Helm itself. */
export async function helm(args: readonly string[], kubeconfig = '/dev/null'): Promise<Printed> {
  const env = { PATH: process.env.PATH, HOME };
  try {
    const { stdout, stderr } = await run(toolPath('helm'), [...args], { env: { ...env, KUBECONFIG: kubeconfig }, maxBuffer: 64 << 20 });
    return { code: 0, text: args[0] === 'template' ? stdout : stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? 1, text: `${stdout ?? ''}${stderr ?? String(error)}` };
  }
}

/** `--set-json` of each top-level key. */
export const given = (values: object): string[] =>
  Object.entries(values).flatMap(([key, value]) => ['--set-json', `${key}=${JSON.stringify(value)}`]);

export const withScenario = (scenario: string, ...more: string[]): string[] => [
  ...[RELEASE, CHART, '--namespace', NAMESPACE, '--values', valuesFile(scenario)],
  ...more,
];

/** What a scenario renders to, hooks included. */
export async function rendered(scenario: string, ...more: string[]): Promise<KubeObject[]> {
  const kinds = OPTIONAL_KINDS.flatMap((kind) => ['--api-versions', kind]);
  const { code, text } = await helm(['template', ...withScenario(scenario, ...kinds, ...more)]);
  if (code !== 0) throw new Error(text);
  return parseAllDocuments(text).flatMap((document) => (document.contents === null ? [] : [document.toJS() as KubeObject]));
}
