import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundles, cacheRoot, versions } from './versions.js';
import type { BundleName } from './versions.js';

const run = promisify(execFile);

export type Log = (line: string) => void;

/** Builds every bundle that the cache lacks, from the Go module proxy with the ordinary Go client. */
export async function buildMissing(log: Log): Promise<void> {
  for (const name of missingBundles()) await buildBundle(name, log);
}

export function missingBundles(): BundleName[] {
  return (Object.keys(bundles) as BundleName[]).filter((name) =>
    bundles[name].files.some((file) => !existsSync(join(cacheRoot(), bundles[name].folder, file))),
  );
}

/** `go version` text, or undefined when there is no Go on the PATH. */
export async function goVersion(): Promise<string | undefined> {
  try {
    return (await run('go', ['version'])).stdout.trim();
  } catch {
    return undefined;
  }
}

const expectation: Record<BundleName, string> = {
  kubernetes: 'about 4 minutes on 2 cores, once per machine',
  etcd: 'about 20 seconds',
  kwok: 'about 80 seconds',
  helm: 'about 90 seconds',
};

const builders: Record<BundleName, (work: string, out: string) => Promise<void>> = {
  kubernetes: buildKubernetes,
  etcd: buildEtcd,
  kwok: buildKwok,
  helm: buildHelm,
};

async function buildBundle(name: BundleName, log: Log): Promise<void> {
  const root = cacheRoot();
  await mkdir(root, { recursive: true });
  const work = await mkdtemp(join(root, `.building-${name}-`));
  const out = join(work, 'out');
  const started = Date.now();
  log(`[cluster] building ${bundles[name].folder} (${expectation[name]}) into ${root}`);
  try {
    await mkdir(out);
    await builders[name](work, out);
    const target = join(root, bundles[name].folder);
    // A rename is all or nothing; when another build won the race its result is as good as ours.
    await rename(out, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
    log(`[cluster] built ${bundles[name].folder} in ${Math.round((Date.now() - started) / 1000)} s`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function buildKubernetes(work: string, out: string): Promise<void> {
  const version = versions.kubernetes;
  const commands = bundles.kubernetes.files.map((file) => `k8s.io/kubernetes/cmd/${file}`);
  const module = await downloadModule('k8s.io/kubernetes', `v${version}`, work);
  const upstream = await readFile(module.GoMod, 'utf8');
  const go = /^go .+$/m.exec(upstream)?.[0] ?? 'go 1.26';
  // Kubernetes replaces its k8s.io/* parts by folders of its own checkout; outside of it each is a module v0.<minor>.<patch>.
  const staged = [...upstream.matchAll(/^\s*(k8s\.io\/\S+) => \.\/staging\//gm)].map((match) => match[1]);
  const stagedVersion = version.replace(/^1\./, 'v0.');
  await writeFile(
    join(work, 'go.mod'),
    [
      'module shuyuan.local/kubernetes',
      go,
      `require k8s.io/kubernetes v${version}`,
      'replace (',
      ...staged.map((name) => `\t${name} => ${name} ${stagedVersion}`),
      ')',
      '',
    ].join('\n'),
  );
  await writeFile(
    join(work, 'tools.go'),
    `//go:build tools\n\npackage tools\n\nimport (\n${commands.map((path) => `\t_ "${path}"`).join('\n')}\n)\n`,
  );
  await goRun(['mod', 'tidy'], work);
  // Without the version flag the server calls itself v0.0.0 and clients misjudge it.
  const ldflags = `-s -w -X k8s.io/component-base/version.gitVersion=v${version}`;
  await goRun(['build', '-trimpath', '-ldflags', ldflags, '-o', `${out}/`, ...commands], work);
}

async function buildEtcd(work: string, out: string): Promise<void> {
  // `go install` refuses etcd's replace directives, so a main of three lines stands in for it.
  await writeFile(join(work, 'go.mod'), `module shuyuan.local/etcd\n\ngo 1.24.0\n\nrequire go.etcd.io/etcd/server/v3 v${versions.etcd}\n`);
  await writeFile(
    join(work, 'main.go'),
    'package main\n\nimport (\n\t"os"\n\n\t"go.etcd.io/etcd/server/v3/etcdmain"\n)\n\nfunc main() { etcdmain.Main(os.Args) }\n',
  );
  await goRun(['mod', 'tidy'], work);
  await goRun(['build', '-trimpath', '-ldflags', '-s -w', '-o', join(out, 'etcd'), '.'], work);
}

async function buildKwok(work: string, out: string): Promise<void> {
  const version = `v${versions.kwok}`;
  await goRun(['install', '-trimpath', '-ldflags', '-s -w', `sigs.k8s.io/kwok/cmd/kwok@${version}`], work, { GOBIN: out });
  // The stages (what a node and a pod become, and when) travel with the binary, so the module cache may be cleaned.
  const module = await downloadModule('sigs.k8s.io/kwok', version, work);
  const stages = [
    'node/fast/node-initialize',
    'node/heartbeat-with-lease/node-heartbeat-with-lease',
    'pod/fast/pod-ready',
    'pod/fast/pod-complete',
    'pod/fast/pod-delete',
  ];
  const texts = await Promise.all(stages.map((stage) => readFile(join(module.Dir, 'kustomize/stage', `${stage}.yaml`), 'utf8')));
  await writeFile(join(out, 'stages.yaml'), texts.join('\n---\n'));
}

async function buildHelm(work: string, out: string): Promise<void> {
  const version = `v${versions.helm}`;
  // Without the version flag it calls itself v4.x of no release, and a chart that asks for a Helm version misjudges it.
  const ldflags = `-s -w -X helm.sh/helm/v4/internal/version.version=${version}`;
  await goRun(['install', '-trimpath', '-ldflags', ldflags, `helm.sh/helm/v4/cmd/helm@${version}`], work, { GOBIN: out });
}

async function downloadModule(path: string, version: string, cwd: string): Promise<{ GoMod: string; Dir: string }> {
  const stdout = await goRun(['mod', 'download', '-json', `${path}@${version}`], cwd);
  return JSON.parse(stdout) as { GoMod: string; Dir: string };
}

async function goRun(args: string[], cwd: string, extra: Record<string, string> = {}): Promise<string> {
  try {
    const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=mod -buildvcs=false', ...extra };
    return (await run('go', args, { cwd, env, maxBuffer: 64 << 20 })).stdout;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    const tail = (stderr ?? String(error)).split('\n').slice(-15).join('\n');
    throw new Error(`go ${args.slice(0, 2).join(' ')} failed:\n${tail}`, { cause: error });
  }
}
