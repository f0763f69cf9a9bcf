import type { Manifest } from '../template-version.js';
import { fieldsOf, listOf, specOf, type Fields, type Findings, type Report } from './reading.js';

const VOLUMES = ['configMap', 'secret', 'emptyDir', 'downwardAPI', 'persistentVolumeClaim'];
const POD_FORBIDDEN = [
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'nodeName',
  'priorityClassName',
  'runtimeClassName',
  'ephemeralContainers',
  'shareProcessNamespace',
];

/** Pod-security `restricted` and then some, held before the cluster holds it; plus where images may come from. */
export function checkWorkloads(manifests: readonly Manifest[], registries: readonly string[], findings: Findings): void {
  for (const manifest of manifests) {
    if (manifest.object.kind === 'ServiceAccount' && manifest.object['automountServiceAccountToken'] !== false)
      findings.in('workload', manifest)('automountServiceAccountToken', { zh: '应为 false', en: 'must be false' });
    if (manifest.object.kind !== 'Deployment') continue;
    const pod = fieldsOf(fieldsOf(specOf(manifest.object)['template'])['spec']);
    const report = findings.in('workload', manifest);
    checkPod(pod, report);
    for (const list of ['initContainers', 'containers']) {
      for (const [index, entry] of listOf(pod[list]).entries()) {
        const container = fieldsOf(entry);
        const at = `${list}[${index}]`;
        checkContainer(container, fieldsOf(pod['securityContext']), (field, message, severity) =>
          report(`${at}.${field}`, message, severity),
        );
        const image = container['image'];
        if (typeof image !== 'string' || !isAllowedImage(image, registries))
          findings.in('images', manifest)(`${at}.image`, {
            zh: `镜像 ${String(image)} 不在允许的仓库中（IMAGE_REGISTRIES），也不是 $(image)`,
            en: `Image ${String(image)} is neither $(image) nor from an allowed registry (IMAGE_REGISTRIES)`,
          });
      }
    }
  }
}

function checkPod(pod: Fields, report: Report): void {
  for (const field of POD_FORBIDDEN) {
    if (pod[field] !== undefined && pod[field] !== false) report(field, { zh: '不允许', en: 'is not allowed' });
  }
  if (pod['automountServiceAccountToken'] === true)
    report(
      'automountServiceAccountToken',
      { zh: '声明挂载服务账号令牌，请确认必要', en: 'declares a service account token; make sure it is needed' },
      'warning',
    );
  else if (pod['automountServiceAccountToken'] !== false)
    report('automountServiceAccountToken', { zh: '应写明 false', en: 'must say false' });
  for (const [index, entry] of listOf(pod['volumes']).entries()) {
    const kinds = Object.keys(fieldsOf(entry)).filter((key) => key !== 'name');
    if (kinds.length !== 1 || !VOLUMES.includes(kinds[0]!))
      report(`volumes[${index}]`, { zh: `卷类型应为 ${VOLUMES.join('、')}`, en: `a volume is one of ${VOLUMES.join(', ')}` });
  }
  const context = fieldsOf(pod['securityContext']);
  for (const field of ['sysctls', 'windowsOptions', 'seLinuxOptions', 'appArmorProfile'])
    if (context[field] !== undefined) report(`securityContext.${field}`, { zh: '不允许', en: 'is not allowed' });
  checkUser(context, 'securityContext', report);
}

function checkUser(context: Fields, at: string, report: Report): void {
  const user = context['runAsUser'];
  if (user !== undefined && !(typeof user === 'number' && user > 0))
    report(`${at}.runAsUser`, { zh: '不能是 root', en: 'must not be root' });
  if (context['runAsNonRoot'] !== undefined && context['runAsNonRoot'] !== true)
    report(`${at}.runAsNonRoot`, { zh: '应为 true', en: 'must be true' });
}

function checkContainer(container: Fields, pod: Fields, report: Report): void {
  const context = fieldsOf(container['securityContext']);
  const need = (ok: boolean, field: string, zh: string, en: string): void => {
    if (!ok) report(`securityContext.${field}`, { zh, en });
  };
  checkUser(context, 'securityContext', report);
  need((context['runAsNonRoot'] ?? pod['runAsNonRoot']) === true, 'runAsNonRoot', '应为 true', 'must be true');
  need(
    context['privileged'] === undefined || context['privileged'] === false,
    'privileged',
    '不允许特权容器',
    'privileged containers are not allowed',
  );
  need(context['allowPrivilegeEscalation'] === false, 'allowPrivilegeEscalation', '应为 false', 'must be false');
  need(context['procMount'] === undefined, 'procMount', '不允许', 'is not allowed');
  const { drop, add } = fieldsOf(context['capabilities']);
  need(listOf(drop).includes('ALL'), 'capabilities.drop', '应放弃 ALL', 'must drop ALL');
  need(add === undefined || (Array.isArray(add) && add.length === 0), 'capabilities.add', '不能增加能力', 'no capability may be added');
  const seccomp = fieldsOf(context['seccompProfile'] ?? pod['seccompProfile'])['type'];
  need(seccomp === 'RuntimeDefault', 'seccompProfile', '应为 RuntimeDefault', 'must be RuntimeDefault');
  if (context['readOnlyRootFilesystem'] !== true)
    report('securityContext.readOnlyRootFilesystem', { zh: '宜为 true', en: 'should be true' }, 'warning');
  for (const port of listOf(container['ports'])) {
    const { hostPort, hostIP } = fieldsOf(port);
    if (hostPort !== undefined || hostIP !== undefined) report('ports', { zh: '不能占用主机端口', en: 'no host ports' });
  }
  if (!('limits' in fieldsOf(container['resources']))) report('resources.limits', { zh: '应写明', en: 'must be given' });
}

/** By whole parts of the path: `registry.example/a` does not let `registry.example/ab` in. */
function isAllowedImage(image: string, registries: readonly string[]): boolean {
  if (image === '$(image)') return true;
  if (image.includes('$(') || /\s/.test(image)) return false;
  const full = fullImageName(image);
  return registries.some((prefix) => full === prefix || full.startsWith(`${prefix}/`));
}

/** `nginx` is docker.io/library/nginx; the first part is a registry when it looks like a host. */
function fullImageName(image: string): string {
  const [first = '', ...rest] = image.split('/');
  if (rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')) return image;
  return rest.length > 0 ? `docker.io/${image}` : `docker.io/library/${image}`;
}
