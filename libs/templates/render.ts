import { stampHash, type KubeObject } from '#shuyuan/cluster';
import type { Manifest, ObjectPhase, TemplateVersion } from './template-version.js';

export type TemplateValues = Readonly<Record<string, string | number | boolean>>;

export interface RenderedObject {
  readonly phase: ObjectPhase;
  readonly object: KubeObject;
}

export class TemplateValuesError extends Error {
  constructor(
    readonly template: string,
    readonly problems: string[],
  ) {
    super(`values do not fit template ${template}: ${problems.join('; ')}`);
  }
}

const WHOLE = /^\$\((\w+)\)$/;
const PART = /\$\((\w+)\)/g;

export const LABELS = {
  managedBy: 'app.kubernetes.io/managed-by',
  tenant: 'shuyuan.dev/tenant',
  template: 'shuyuan.dev/template',
} as const;
export const MANAGED_BY = 'shuyuan';

/**
 * Objects of one tenant. A value only ever replaces a scalar of a parsed manifest (`$(name)`), so no value can become
 * structure; every object is labelled with its tenant and template version and stamped with the hash of what we want.
 */
export function render(template: TemplateVersion, tenantId: string, values: TemplateValues): RenderedObject[] {
  if (!template.validate(values)) {
    throw new TemplateValuesError(
      template.id,
      (template.validate.errors ?? []).map((e) => `${e.instancePath.slice(1) || 'values'} ${e.message}`),
    );
  }
  return template.manifests.map((manifest) => ({
    phase: manifest.phase,
    object: stampHash(labelled(fillIn(manifest, values), tenantId, template.id)),
  }));
}

function fillIn(manifest: Manifest, values: TemplateValues): KubeObject {
  const lookup = (name: string): string | number | boolean => {
    const value = values[name];
    if (value === undefined) throw new Error(`${manifest.phase}/${manifest.file} uses $(${name}), which the schema does not require`);
    return value;
  };
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') {
      const whole = WHOLE.exec(node);
      return whole?.[1] ? lookup(whole[1]) : node.replace(PART, (_, name: string) => String(lookup(name)));
    }
    if (Array.isArray(node)) return node.map(walk);
    if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
    return node;
  };
  return walk(manifest.object) as KubeObject;
}

function labelled(object: KubeObject, tenantId: string, template: string): KubeObject {
  const labels = {
    ...object.metadata.labels,
    [LABELS.managedBy]: MANAGED_BY,
    [LABELS.tenant]: tenantId,
    [LABELS.template]: template.replace('@', '-'),
  };
  return { ...object, metadata: { ...object.metadata, labels } };
}
