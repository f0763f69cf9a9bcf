interface Setting {
  readonly type: string;
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly secret?: boolean;
}

interface ChartSchema {
  properties: Record<string, object>;
}

/** The chart decides these itself; everything else is the operator's, as `settings` or `secrets`. */
export const CHART_OWNED: readonly string[] = ['HOST', 'PORT', 'WORKER_OPS_PORT', 'KUBECONFIG'];

/** Of a portal in a tenant's namespace, where the tenant's own ConfigMap and Secret set them. */
export const TENANT_OWNED: readonly string[] = ['PORTAL_SOURCE_URL', 'TENANT_ID', 'PORTAL_HOST', 'PORTAL_KEY'];

/**
 * charts/shuyuan/values.schema.json with its `settings` and `secrets` as the settings' schema has them now, so that a
 * setting can be used in the chart as soon as it exists, and a misspelt one is refused by name.
 */
export function chartSchema(current: ChartSchema, settings: Readonly<Record<string, Setting>>): ChartSchema {
  const own = Object.entries(settings).filter(([name]) => ![...CHART_OWNED, ...TENANT_OWNED].includes(name));
  const part = (description: string, secret: boolean): object => ({
    description,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(own.filter(([, setting]) => Boolean(setting.secret) === secret).map(([name, s]) => [name, valueOf(s)])),
  });
  return {
    ...current,
    properties: {
      ...current.properties,
      settings: part('Settings that are no secret; written by `npm run generate` from libs/kernel/config/settings.schema.ts.', false),
      secrets: part('Settings that are secrets; written likewise.', true),
    },
  };
}

function valueOf({ type, description, minimum, maximum, minLength, enum: choices, pattern }: Setting): object {
  return { description, type, minimum, maximum, minLength, enum: choices, pattern };
}
