import { isUUID } from 'class-validator';
import SCIMMY from 'scimmy';

/** What scimmy's own declarations leave untyped. */
export type ScimData = Record<string, unknown>;

export const SCIM_MEDIA_TYPE = 'application/scim+json; charset=utf-8';
export const MOST_RESULTS = 200;
export const ENTERPRISE_USER = SCIMMY.Schemas.EnterpriseUser.id;

// Passwords are not pushed: whoever comes by a directory signs in there, or is given an initial password here.
SCIMMY.Schemas.User.truncate('password');
SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);
SCIMMY.Resources.declare(SCIMMY.Resources.User);
SCIMMY.Resources.declare(SCIMMY.Resources.Group);
SCIMMY.Config.set({
  patch: true,
  filter: MOST_RESULTS,
  etag: true,
  authenticationSchemes: [
    {
      ...{ name: 'OAuth Bearer Token', type: 'oauthbearertoken', primary: true },
      description: 'A token made for the platform under 身份源 in the console',
    },
  ],
});

export const ScimError = SCIMMY.Types.Error;

export const notFound = (id: string): Error => new ScimError(404, undefined as never, `Resource ${id} not found`);
export const notUnique = (what: string): Error => new ScimError(409, 'uniqueness', `${what} is taken`);
export const notValid = (what: string): Error => new ScimError(400, 'invalidValue', what);
export const staleVersion = (): Error => new ScimError(412, undefined as never, 'The resource has changed since');

export { SCIMMY };

/** An id in an address: what is none of ours cannot be there. */
export function readId(id: string): string {
  if (!isUUID(id)) throw notFound(id);
  return id.toLowerCase();
}
