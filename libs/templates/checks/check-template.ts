import type { Cluster } from '#shuyuan/cluster';
import type { TemplateVersion } from '../template-version.js';
import { checkAccess, checkRouting, checkSecrets } from './access-policy.js';
import { resultsOf, type CheckResult } from './check-result.js';
import { dryRun } from './dry-run.js';
import { checkIsolation } from './isolation-policy.js';
import { checkKinds } from './kinds-policy.js';
import { checkWorkloads } from './pod-policy.js';
import { Findings } from './reading.js';
import { checkValues } from './values-check.js';

export interface CheckOptions {
  readonly cluster: Cluster;
  /** Registries (or paths in them) that images may come from, beside `$(image)`. */
  readonly registries: readonly string[];
}

/** Everything a version is held to before tenants may have it. Throws when the cluster cannot be asked. */
export async function checkTemplate(template: TemplateVersion, options: CheckOptions): Promise<CheckResult[]> {
  const findings = new Findings();
  const { manifests } = template;
  checkValues(template, findings);
  checkKinds(manifests, findings);
  checkIsolation(manifests, findings);
  checkWorkloads(manifests, options.registries, findings);
  checkAccess(manifests, findings);
  checkRouting(manifests, findings);
  checkSecrets(manifests, findings);
  // What already failed here is not worth the cluster's time, nor its trust.
  if (!findings.all.some(({ severity }) => severity === 'error')) await dryRun(template, options.cluster, findings);
  else findings.overall('dry-run', { zh: '其他检查通过后才试运行', en: 'Tried on the cluster once the other checks pass' });
  return resultsOf(findings.all);
}
