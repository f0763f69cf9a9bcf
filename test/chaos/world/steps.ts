import type { Edit, Step } from '../schedule.js';
import type { Admin } from './admin.js';
import { collection, type Direct } from './direct.js';

export interface Member {
  readonly slug: string;
  readonly namespace: string;
  /** Undefined when the budget had no room for it. */
  id?: string;
  /** When somebody last meddled with its objects; what is read shortly after proves nothing. */
  touchedAt: number;
  /** Times its secret was taken away by hand: only then may there be another key. */
  secretsRemoved: number;
  /** Whether a stranger's annotation has to be there still. */
  annotated: boolean;
  /** Paused, and the reconciler has said that it holds still: from now on it has to. */
  held: boolean;
}

/** What a stranger's edit does to one of our objects. */
const EDIT_OF: Record<Edit, { resource: string; name: string; body: object }> = {
  quota: { resource: 'resourcequotas', name: 'tenant', body: { spec: { hard: { 'limits.cpu': '99', pods: '99' } } } },
  config: { resource: 'configmaps', name: 'portal', body: { data: { TENANT_NAME: 'not this', PORTAL_HOST: null } } },
  replicas: { resource: 'deployments', name: 'portal', body: { spec: { replicas: 3 } } },
  label: { resource: 'services', name: 'portal', body: { spec: { selector: { 'app.kubernetes.io/name': 'elsewhere' } } } },
  role: { resource: 'rolebindings', name: 'tenant-operator', body: { subjects: [] } },
};

const NAME_OF: Record<string, string> = { networkpolicies: 'default-deny', resourcequotas: 'tenant', rolebindings: 'tenant-operator' };
export const FOREIGN = 'stranger.example/note';

/** One step of a schedule. Says what became of it: what is not possible now is refused, and that is an answer too. */
export async function take(step: Step, member: Member, admin: Admin, direct: Direct): Promise<string> {
  const { id, slug } = member;
  if (!id) return 'no such tenant';
  try {
    switch (step.do) {
      case 'suspend':
      case 'resume':
      case 'restore':
      case 'pause':
      case 'unpause':
        await admin[step.do](id);
        return 'done';
      case 'delete':
        await admin.delete(id, slug);
        return 'done';
      case 'resize':
        await admin.resize(id, step.plan);
        return 'done';
      case 'retemplate':
        await admin.retemplate(id, step.template);
        return 'done';
      default:
        return (await meddle(step, member, direct)) ? 'done' : 'nothing there';
    }
  } catch (error) {
    return `refused: ${(error as Error).message.split('\n')[0]}`;
  } finally {
    member.touchedAt = Date.now();
  }
}

/** True when there was something to meddle with. */
async function meddle(step: Step, member: Member, direct: Direct): Promise<boolean> {
  const { namespace, id } = member;
  switch (step.do) {
    case 'edit': {
      const { resource, name, body } = EDIT_OF[step.edit];
      return (await direct.merge(`${collection(resource, namespace)}/${name}`, body)) !== undefined;
    }
    case 'remove': {
      const whole = step.resource === 'namespaces';
      const path = whole
        ? `/api/v1/namespaces/${namespace}`
        : `${collection(step.resource, namespace)}/${NAME_OF[step.resource] ?? 'portal'}`;
      if (whole || step.resource === 'secrets') member.secretsRemoved++;
      if (whole) member.annotated = false;
      return (await direct.call('DELETE', path)) !== undefined;
    }
    case 'annotate': {
      const found = await direct.merge(`${collection('services', namespace)}/portal`, { metadata: { annotations: { [FOREIGN]: 'kept' } } });
      if (found) member.annotated = true;
      return found !== undefined;
    }
    case 'stray': {
      // Carries our label, but no template renders it.
      const labels = { 'app.kubernetes.io/managed-by': 'shuyuan', 'shuyuan.dev/tenant': id };
      const body = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'stray', namespace, labels } };
      const path = `${collection('configmaps', namespace)}?fieldManager=stranger`;
      return (await direct.call('POST', path, body)) !== undefined;
    }
    default:
      return false;
  }
}
