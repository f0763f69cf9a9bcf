import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** 接入应用 */
export type Client = Schemas['ClientDto'];
export type ClientInput = Schemas['CreateClientDto'];
export type ClientWithSecret = Schemas['ClientWithSecretDto'];
export type Scope = Client['scopes'][number];

export const KINDS = ['web', 'browser', 'native'] as const satisfies readonly Client['kind'][];
/** What an application may be allowed beside knowing that somebody signs in. */
export const SCOPES = ['profile', 'organisation', 'offline_access', 'api.read', 'api.write'] as const satisfies readonly Scope[];
