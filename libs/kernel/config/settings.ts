import { Ajv } from 'ajv';
import { SETTINGS_SCHEMA, type Settings } from './settings.schema.js';

/** Injection token of the validated settings. */
export const SETTINGS = Symbol('SETTINGS');

/** Thrown at start-up; each line names the setting and what it should be. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`Configuration is not usable:\n${problems.map((p) => `  - ${p}`).join('\n')}\nSee docs/configuration.md.`);
  }
}

/** Validates the environment against the schema and fills defaults. Unknown variables are not ours and are ignored. */
export function loadSettings(env: Record<string, string | undefined>): Settings {
  const ajv = new Ajv({ coerceTypes: true, useDefaults: true, allErrors: true, strict: false });
  const validate = ajv.compile({ type: 'object', properties: SETTINGS_SCHEMA });
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(SETTINGS_SCHEMA)) {
    if (env[name] !== undefined && (env[name] !== '' || SETTINGS_SCHEMA[name as keyof Settings].default === '')) {
      values[name] = env[name];
    }
  }
  if (!validate(values)) {
    throw new SettingsError(
      (validate.errors ?? []).map((e) => {
        const name = e.instancePath.slice(1) as keyof Settings;
        const schema = SETTINGS_SCHEMA[name];
        const allowed = schema.enum ? `one of ${schema.enum.join(', ')}` : (e.message ?? 'invalid');
        const shown = schema.secret ? '(hidden)' : JSON.stringify(env[name]);
        return `${name} ${schema.enum ? 'must be ' : ''}${allowed}, but is ${shown}. ${schema.description}`;
      }),
    );
  }
  const settings = values as unknown as Settings;
  if (settings.ROUTE_KIND === 'gateway' && !settings.GATEWAY)
    throw new SettingsError([`GATEWAY must name the Gateway when ROUTE_KIND is gateway. ${SETTINGS_SCHEMA.GATEWAY.description}`]);
  const unnamed = (['VAULT_URL', 'VAULT_TOKEN'] as const).filter((name) => settings.KEY_PROVIDER === 'vault' && !settings[name]);
  if (unnamed.length > 0)
    throw new SettingsError(unnamed.map((name) => `${name} must be set when KEY_PROVIDER is vault. ${SETTINGS_SCHEMA[name].description}`));
  const missing = (['PORTAL_SOURCE_URL', 'TENANT_ID', 'PORTAL_HOST', 'PORTAL_KEY'] as const).filter((name) => !settings[name]);
  if ((settings.PORTAL_SOURCE_URL || settings.PORTAL_KEY) && missing.length > 0)
    throw new SettingsError(missing.map((name) => `${name} must be set in the portal of one tenant. ${SETTINGS_SCHEMA[name].description}`));
  return withDerived(settings);
}

/** Addresses that follow from others unless they are set. */
function withDerived(settings: Settings): Settings {
  return {
    ...settings,
    PUBLIC_URL: (settings.PUBLIC_URL || `http://localhost:${settings.PORT}`).replace(/\/+$/, ''),
    PORTAL_DOMAIN: settings.PORTAL_SOURCE_URL ? settings.PORTAL_HOST.slice(settings.PORTAL_HOST.indexOf('.') + 1) : settings.PORTAL_DOMAIN,
    PORTAL_URL_TEMPLATE: settings.PORTAL_URL_TEMPLATE || `http://{host}:${settings.PORT}`,
  };
}
