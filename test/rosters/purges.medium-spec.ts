import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics, PurgeKeeper } from '#shuyuan/kernel';
import { signedInPerson } from '../support/signed-in.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';
import { RosterClient } from '../support/roster-client.js';
import { STUDENT_HEADING, county, csvFile, students } from '../support/roster-data.js';
import { peopleOf } from '../support/roster-rows.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';

const FILE = csvFile(STUDENT_HEADING, [...students(county(0.0005))]);

describe('what is over goes, chunk by chunk, and what is of use stays', () => {
  let platform: Platform;
  let rosters: RosterClient;
  let tenantId: string;
  let accountId: string;

  beforeAll(async () => {
    platform = await startPlatform({
      ROSTER_STAGED_DAYS: '30',
      ROSTER_UNFINISHED_DAYS: '14',
      KNOWN_DEVICE_DAYS: '90',
      ACCOUNT_NOTICE_DAYS: '90',
    });
    tenantId = (await insertTenant(platform.database.ownerUrl)).id;
    const { client, id } = await signedInPerson(platform, tenantId, ['tenant_admin']);
    accountId = id;
    rosters = new RosterClient(client, tenantId);
  }, 60_000);
  afterAll(() => platform?.close());

  const sql = (text: string, values: unknown[] = []) =>
    asOwner(platform.database.ownerUrl, async (client) => (await client.query(text, values)).rows as Record<string, unknown>[]);
  const purge = (): Promise<Record<string, number>> => platform.worker!.get(PurgeKeeper, { strict: false }).look();
  const left = async (id: string): Promise<unknown> =>
    (
      await sql(
        `SELECT (SELECT count(*)::int FROM roster_rows WHERE import_id = $1) AS rows, (SELECT count(*)::int FROM roster_parts WHERE import_id = $1) AS parts,
                (SELECT count(*)::int FROM roster_organisations WHERE import_id = $1) AS organisations`,
        [id],
      )
    )[0];
  const NOTHING = { rows: 0, parts: 0, organisations: 0 };

  it('of an import that was applied long ago: its file and rows, not what undoes it', async () => {
    const before = await peopleOf(platform.database.ownerUrl, tenantId);
    const { id } = await rosters.upload('学生.csv', FILE);
    await rosters.check(id);
    await rosters.apply(id);
    await purge();
    expect(await left(id)).not.toMatchObject({ rows: 0 });
    await sql(`UPDATE roster_imports SET finished_at = now() - interval '31 days' WHERE id = $1`, [id]);
    expect((await purge())['staged roster rows']).toBeGreaterThan(50);
    expect(await left(id)).toEqual(NOTHING);
    expect(await rosters.rows(id)).toEqual([]);
    expect((await rosters.get(id)).counts).toMatchObject({ new: expect.any(Number) });
    await rosters.act(id, 'undo');
    expect((await rosters.until(id, 'undone', 'failed')).state).toBe('undone');
    expect((await peopleOf(platform.database.ownerUrl, tenantId)).rows).toEqual(before.rows);
  }, 60_000);

  it('imports that nobody brought to an end: whole, and on record; but never one that has changed people', async () => {
    const unfinished = await rosters.announce('半途.csv', 1000);
    const { id: checked } = await rosters.upload('核对.csv', FILE);
    await rosters.check(checked);
    const { id: wrote } = await rosters.upload('停止.csv', FILE);
    await rosters.check(wrote);
    await sql(`UPDATE roster_imports SET state = 'stopped', resume_to = 'applying' WHERE id = $1`, [wrote]);
    const fresh = await rosters.announce('刚刚.csv', 1000);
    await sql(`UPDATE roster_imports SET updated_at = now() - interval '15 days' WHERE id = ANY ($1)`, [[unfinished.id, checked, wrote]]);
    await purge();
    const rows = await sql(`SELECT id FROM roster_imports WHERE id = ANY ($1)`, [[unfinished.id, checked, wrote, fresh.id]]);
    expect(rows.map(({ id }) => id).sort()).toEqual([wrote, fresh.id].sort());
    expect(await left(checked)).toEqual(NOTHING);
    expect(await left(wrote)).not.toMatchObject({ rows: 0 });
    const audited = await sql(`SELECT object_id AS id FROM audit_log WHERE tenant_id = $1 AND action = 'roster.import.discard'`, [
      tenantId,
    ]);
    expect(audited.map(({ id }) => id).sort()).toEqual([unfinished.id, checked].sort());
  }, 60_000);

  it('what signing in leaves behind, and says how much', async () => {
    await sql(
      `INSERT INTO known_devices (account_id, device_hash, source, last_seen_at)
       SELECT $1, decode(lpad(to_hex(i), 8, '0'), 'hex'), 'x', now() - make_interval(days => CASE WHEN i <= 6000 THEN 91 ELSE 1 END) FROM generate_series(1, 6002) i`,
      [accountId],
    );
    await sql(
      `INSERT INTO account_notices (account_id, kind, created_at) SELECT $1, 'new-device', now() - make_interval(days => d) FROM unnest('{1,89,91,400}'::int[]) d`,
      [accountId],
    );
    await sql(
      `INSERT INTO sign_in_failures (key, failures, last_at, blocked_until) VALUES ('\\x01', 9, now() - interval '2 days', now() - interval '1 day'),
         ('\\x02', 9, now() - interval '2 days', now() + interval '1 hour'), ('\\x03', 1, now(), NULL)`,
    );
    expect(await purge()).toMatchObject({ 'known devices': 6000, 'account notices': 2, 'sign-in failures': 1 });
    expect(await sql('SELECT encode(key, $1) AS key FROM sign_in_failures ORDER BY 1', ['hex'])).toEqual([{ key: '02' }, { key: '03' }]);
    const metrics = await platform.worker!.get(Metrics, { strict: false }).registry.metrics();
    expect(metrics).toMatch(/shuyuan_purged_rows_total\{what="known devices"\} 6000/);
    expect(await purge()).toMatchObject({ 'known devices': 0, 'account notices': 0, 'sign-in failures': 0 });
  }, 30_000);

  it('tells the owner once a day that somebody keeps failing, however often', async () => {
    const { loginName } = (await sql('SELECT login_name AS "loginName" FROM accounts WHERE kind = \'administrator\' LIMIT 1'))[0]!;
    const attempt = async (): Promise<number> => {
      const body = JSON.stringify({ loginName, password: 'wrong-password' });
      return (await fetch(`${platform.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }))
        .status;
    };
    const told = () =>
      sql(
        `SELECT n.kind FROM account_notices n JOIN accounts a ON a.id = n.account_id WHERE a.login_name = $1 AND n.kind = 'many-failures'`,
        [loginName],
      );
    for (let i = 0; i < 4; i++) await attempt();
    expect(await told()).toEqual([]);
    await attempt();
    await eventually(async () => (await told()).length === 1);
    await sql('UPDATE sign_in_failures SET blocked_until = now()');
    expect(await attempt()).toBe(401);
    expect(await told()).toHaveLength(1);
  }, 30_000);
});
