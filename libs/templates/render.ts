import { stampHash, type KubeObject } from '#shuyuan/cluster';
import { fillText, wholePlaceholder } from './placeholders.js';
import type { Manifest, ObjectPhase, TemplateValue, TemplateValues, TemplateVersion } from './template-version.js';

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

export const LABELS = {
  managedBy: 'app.kubernetes.io/managed-by',
  tenant: 'shuyuan.dev/tenant',
  template: 'shuyuan.dev/template',
} as const;
export const MANAGED_BY = 'shuyuan';

/** What of `offered` the version takes, over its own defaults: an older version knows fewer values than are there today. */
export function valuesFor(template: TemplateVersion, offered: TemplateValues): TemplateValues {
  const taken = Object.fromEntries(Object.entries(offered).filter(([name]) => template.names.has(name)));
  // Null leaves the number to an autoscaler; a version that knows none has to be told one.
  if (taken['replicas'] === null && !template.names.has('useAutoscaler')) taken['replicas'] = 1;
  return { ...template.defaults, ...taken };
}

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
  return template.manifests
    .filter(({ when }) => when === undefined || values[when] === true)
    .map((manifest) => ({
      phase: manifest.phase,
      object: stampHash(labelled(fillIn(manifest, values), tenantId, template.id)),
    }));
}

const DROPPED = Symbol('dropped');

/** A null drops its key or entry, and a map or list in which nothing else stood goes with it. */
function fillIn(manifest: Manifest, values: TemplateValues): KubeObject {
  const lookup = (name: string): TemplateValue => {
    const value = values[name];
    if (value === undefined) throw new Error(`${manifest.file} uses $(${name}), which the schema does not require`);
    return value;
  };
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') {
      const whole = wholePlaceholder(node);
      return whole ? (lookup(whole) ?? DROPPED) : fillText(node, (name) => String(lookup(name) ?? ''));
    }
    if (Array.isArray(node)) {
      const kept = node.map(walk).filter((entry) => entry !== DROPPED);
      return kept.length === 0 && node.length > 0 ? DROPPED : kept;
    }
    if (node && typeof node === 'object') {
      const entries = Object.entries(node);
      const kept = entries.map(([key, value]) => [key, walk(value)] as const).filter(([, value]) => value !== DROPPED);
      return kept.length === 0 && entries.length > 0 ? DROPPED : Object.fromEntries(kept);
    }
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
