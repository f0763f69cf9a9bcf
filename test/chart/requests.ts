import { readFile } from 'node:fs/promises';

interface PolicyRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly verbs: readonly string[];
}

/** `group/resource verb`, one for each way a rule can be used. */
export function permissions(rules: readonly PolicyRule[]): Set<string> {
  return new Set(
    rules.flatMap(({ apiGroups = [], resources = [], verbs }) =>
      apiGroups.flatMap((group) => resources.flatMap((resource) => verbs.map((verb) => `${group}/${resource} ${verb}`))),
    ),
  );
}

interface AuditEvent {
  readonly stage: string;
  readonly verb: string;
  readonly user: { readonly username: string };
  readonly objectRef?: { readonly resource: string; readonly subresource?: string; readonly apiGroup?: string };
  readonly responseStatus?: { readonly code: number };
}

/** What an account did and what it was denied, from the API server's own audit log. */
export async function requestsOf(auditLog: string, username: string): Promise<{ used: Set<string>; denied: Set<string> }> {
  const [used, denied] = [new Set<string>(), new Set<string>()];
  for (const line of (await readFile(auditLog, 'utf8')).split('\n')) {
    if (!line.includes(username)) continue;
    const { user, verb, objectRef, responseStatus } = JSON.parse(line) as AuditEvent;
    if (user.username !== username || !objectRef || !responseStatus) continue;
    const resource = objectRef.subresource ? `${objectRef.resource}/${objectRef.subresource}` : objectRef.resource;
    const asked = `${objectRef.apiGroup ?? ''}/${resource}`;
    if (responseStatus.code === 403) denied.add(`${asked} ${verb}`);
    if (responseStatus.code === 403) continue;
    used.add(`${asked} ${verb}`);
    // A server-side apply of something that is not there is a patch that needs the right to create as well. It is asked for
    // before the server finds that a binding, tried out, names a role that was only tried out, too.
    if (verb === 'patch' && [201, 404].includes(responseStatus.code)) used.add(`${asked} create`);
  }
  return { used, denied };
}
