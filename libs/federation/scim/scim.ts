import { isUUID } from 'class-validator';
import SCIMMY from 'scimmy';

/** What scimmy's own declarations leave untyped. */
export type ScimData = Record<string, unknown>;

interface Editable {
  readonly config: { canonicalValues?: boolean };
}

export const SCIM_MEDIA_TYPE = 'application/scim+json; charset=utf-8';
export const MOST_RESULTS = 200;
const MOST_OPERATIONS = 100;
/** Filters in paths are laid out branch by branch. */
const LONGEST_PATH = 200;
export const ENTERPRISE_USER = SCIMMY.Schemas.EnterpriseUser.id;

// Passwords are not pushed: whoever comes by a directory signs in there, or is given an initial password here.
SCIMMY.Schemas.User.truncate(['password', 'x509Certificates']);
// Declared with a list of allowed values that is empty, so that nothing would be one.
(SCIMMY.Schemas.User.definition.attribute('roles.type') as unknown as Editable).config.canonicalValues = false;
// What members are called is the users' own affair.
SCIMMY.Schemas.Group.truncate('members.display');
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

/** Applies a patch (RFC 7644 §3.5.2). Undefined where nothing changes. */
export async function patched(before: object, body: ScimData): Promise<ScimData | undefined> {
  const operations = Array.isArray(body?.['Operations']) ? (body['Operations'] as unknown[]) : [];
  if (operations.length > MOST_OPERATIONS) throw new ScimError(413, 'tooMany', `At most ${MOST_OPERATIONS} operations at a time`);
  let drops = false;
  const rest = operations.filter((operation) => {
    const { op, path, value } = (operation ?? {}) as { op?: unknown; path?: unknown; value?: unknown };
    if (typeof path !== 'string') return true;
    if (path.length > LONGEST_PATH) throw new ScimError(400, 'invalidPath', 'The path is too long');
    // An extension's value may name its schema, which the path has done already.
    if (typeof value === 'object' && value !== null && 'schemas' in value) delete (value as ScimData)['schemas'];
    const whole = /^remove$/i.test(String(op)) && path.toLowerCase() === ENTERPRISE_USER.toLowerCase();
    drops ||= whole;
    return !whole;
  });
  // scimmy removes attributes of an extension, but not the extension as a whole.
  const message = drops && rest.length === 0 ? undefined : new SCIMMY.Messages.PatchOp({ ...body, Operations: rest } as never);
  const after: unknown = message ? await message.apply(before as never) : before;
  if (after === undefined && !drops) return undefined;
  const data = JSON.parse(JSON.stringify(after ?? before)) as ScimData;
  if (drops) delete data[ENTERPRISE_USER];
  return data;
}

/** PostgreSQL keeps no null characters and no halves of characters, nor does anyone mean them. */
export function storable<T extends object>(resource: T): T {
  const text = JSON.stringify(resource);
  if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i.test(text)) throw notValid('The resource holds characters that are none');
  return resource;
}

/** A resource as it is sent. What is always there stays, whatever a client asked to see. */
export function shownAs(resource: object, { id, schemas }: { id: string; schemas: readonly string[] }): ScimData {
  const data = JSON.parse(JSON.stringify(resource)) as ScimData;
  return { schemas, id, ...data };
}

/** An id in an address: what is none of ours cannot be there. */
export function readId(id: string): string {
  if (!isUUID(id)) throw notFound(id);
  return id.toLowerCase();
}
