import { COUNTIES } from './admin.js';
import { collection, type Direct, type LiveObject } from './direct.js';
import { normal, objectsOf } from './normal.js';
import type { Rows, TenantRow } from './rows.js';
import { FOREIGN, type Member } from './steps.js';

/** The end of a fault-free life, object by object, for a tenant of this kind. */
export type Reference = (row: TenantRow) => Promise<Map<string, string>>;

/** What is wrong with how one tenant ended; empty when nothing is. */
export async function faultsOf(row: TenantRow, member: Member, direct: Direct, reference: Reference): Promise<string[]> {
  const wrong: string[] = [];
  if (row.desired_state === 'deleted') {
    if (row.state !== 'deleted') return [`${row.slug} is ${row.state} instead of deleted (${row.message?.en})`];
    const left = await objectsOf(direct, member.namespace);
    return left.size > 0 ? [`${row.slug} is deleted, but ${[...left.keys()].join(', ')} still exist`] : [];
  }
  const rest = row.desired_state === 'active' ? 'ready' : 'suspended';
  if (row.state !== rest || row.observed_generation !== row.generation) {
    return [`${row.slug} is ${row.state} at ${row.observed_generation}/${row.generation} instead of ${rest} (${row.message?.en})`];
  }
  const untrue = row.conditions.filter(({ type, status }) =>
    type === 'Ready' ? status !== (rest === 'ready' ? 'True' : 'False') : status !== 'True',
  );
  for (const { type, status, reason } of untrue) wrong.push(`${row.slug} is ${rest} with ${type}=${status} (${reason})`);
  const live = await objectsOf(direct, member.namespace);
  wrong.push(...differencesOf(live, row, await reference(row)));
  return wrong;
}

function differencesOf(live: Map<string, LiveObject>, row: TenantRow, wanted: Map<string, string>): string[] {
  const wrong: string[] = [];
  for (const [key, shape] of wanted) {
    const found = live.get(key);
    if (!found) wrong.push(`${row.slug} lacks ${key}`);
    else if (normal(found, row) !== shape)
      wrong.push(`${row.slug} ${key} differs from the fault-free one: ${normal(found, row)} instead of ${shape}`);
  }
  for (const key of live.keys()) if (!wanted.has(key)) wrong.push(`${row.slug} has ${key}, which no fault-free one has`);
  return wrong;
}

/** Whoever cannot become ready has to say so, and why. */
export function silenceOf(row: TenantRow): string[] {
  const said = row.conditions.some(({ status, reason, message }) => status !== 'True' && reason && message.zh && message.en);
  const claims = row.state === 'ready' || row.conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
  return [
    ...(claims ? [`${row.slug} can never be ready, and says that it is`] : []),
    ...(said && row.message ? [] : [`${row.slug} cannot become ready and does not say why (${row.state})`]),
  ];
}

/** Rows that must hold whatever happened: no unit twice, no reservation lost or doubled, no budget overdrawn. */
export async function ledgerFaults(rows: Rows): Promise<string[]> {
  const wrong: string[] = [];
  const budgets = await rows.query<{ unit_code: string; used: number; room: number; wanted: number }>(
    `SELECT b.unit_code, b.used_cpu_millis AS used, b.cpu_millis AS room,
            (SELECT coalesce(sum(t.cpu_millis), 0)::int FROM tenants t WHERE t.budget_unit = b.unit_code) AS wanted
       FROM budgets b WHERE b.unit_code <> '410000'`,
  );
  for (const { unit_code, used, room, wanted } of budgets) {
    if (used !== wanted) wrong.push(`budget of ${unit_code}: ${used} recorded, ${wanted} held by platforms`);
    if (used > room) wrong.push(`budget of ${unit_code} overdrawn: ${used} of ${room}`);
  }
  const doubled = await rows.query<{ what: string }>(
    `SELECT 'tenant ' || unit_code AS what FROM tenants WHERE state <> 'deleted' AND unit_code = ANY($1) GROUP BY unit_code HAVING count(*) > 1
     UNION ALL SELECT 'phases of ' || t.slug FROM tenants t JOIN tenant_phases p ON p.tenant_id = t.id GROUP BY t.slug HAVING count(*) > 7
     UNION ALL SELECT 'site of ' || t.slug FROM tenants t LEFT JOIN sites s ON s.tenant_id = t.id WHERE t.state IN ('ready', 'suspended') GROUP BY t.slug HAVING count(s.*) <> 1`,
    [COUNTIES],
  );
  for (const { what } of doubled) wrong.push(`not exactly one: ${what}`);
  return wrong;
}

/** What strangers added is theirs and must still be there; keys are never rolled again. */
export async function respectFaults(member: Member, direct: Direct, keys: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  if (new Set(keys).size > 1 + member.secretsRemoved) wrong.push(`${member.slug} had ${new Set(keys).size} portal keys`);
  if (member.annotated) {
    const service = await direct.call('GET', `${collection('services', member.namespace)}/portal`);
    if (service && service.metadata.annotations?.[FOREIGN] !== 'kept') wrong.push(`${member.slug}: a stranger's annotation was taken away`);
  }
  return wrong;
}
