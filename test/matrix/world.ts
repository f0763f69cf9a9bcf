import { randomUUID } from 'node:crypto';
import { ADMINISTRATOR_ROLES, PLATFORM_ROLES, POSTS, type Role } from '#shuyuan/kernel';
import { giveRole, signedIn } from '../support/signed-in.js';
import type { Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';
import type { Relation, Viewpoint } from './expected.js';

export interface Caller extends Viewpoint {
  readonly accountId: string;
  readonly cookie: string;
}

const CITY = '/410000/410100/';
/** Seen from 郑州市: its own, one of its counties, the province above, another city, a county of that, and two that are no longer open. */
const PLACES: Record<Exclude<Relation, 'unknown'>, { unit: string; path: string; desired: string; state: string }> = {
  own: { unit: '410100', path: CITY, desired: 'active', state: 'ready' },
  child: { unit: '410105', path: `${CITY}410105/`, desired: 'active', state: 'ready' },
  parent: { unit: '410000', path: '/410000/', desired: 'active', state: 'ready' },
  sibling: { unit: '410300', path: '/410000/410300/', desired: 'active', state: 'ready' },
  none: { unit: '410305', path: '/410000/410300/410305/', desired: 'active', state: 'ready' },
  suspended: { unit: '410102', path: `${CITY}410102/`, desired: 'suspended', state: 'suspended' },
  deleted: { unit: '410103', path: `${CITY}410103/`, desired: 'deleted', state: 'deleting' },
};

/** Platforms in every relation to one city, and somebody signed in for every role in each place where it can hold. */
export class World {
  private constructor(
    readonly tenants: Readonly<Record<Relation, string>>,
    readonly callers: readonly Caller[],
  ) {}

  static async build(platform: Platform): Promise<World> {
    const tenants = Object.fromEntries([...Object.keys(PLACES), 'unknown'].map((relation) => [relation, randomUUID()])) as Record<
      Relation,
      string
    >;
    const callers: Caller[] = [];
    await asOwner(platform.database.ownerUrl, async (owner) => {
      for (const [relation, { unit, path, desired, state }] of Object.entries(PLACES)) {
        const id = tenants[relation as Relation];
        await owner.query(
          `INSERT INTO tenants (id, slug, name, kind, unit_code, unit_name, scope_path, responsible_unit, template_version, cpu_millis, memory_mib, storage_gib, desired_state, state)
           VALUES ($1, $2, '平台', 'virtual', $3, '单位', $4, '教育局', 'standard@1.0.0', 500, 512, 10, $5, $6)`,
          [id, `m-${relation}`, unit, path, desired, state],
        );
        await owner.query(`INSERT INTO sites (tenant_id, draft) VALUES ($1, '{}')`, [id]);
      }
      const add = async (viewpoint: Omit<Viewpoint, 'name' | 'roles'>, role: Role, office: boolean): Promise<void> => {
        const accountId = randomUUID();
        const relation = viewpoint.home === 'city' ? 'own' : viewpoint.home;
        const { unit, path } = PLACES[relation];
        const tenantId = tenants[relation];
        await owner.query(
          `INSERT INTO accounts (id, kind, tenant_id, login_name, display_name, scope_path) VALUES ($1, $2, $3, $4, '测试', $5)`,
          [accountId, office ? 'administrator' : 'person', office ? null : tenantId, `m-${accountId}`, office ? path : null],
        );
        if (office)
          await owner.query(`INSERT INTO administrators (id, role, unit_code, tenant_id, scope_path) VALUES ($1, $2, $3, $4, $5)`, [
            accountId,
            role,
            unit,
            viewpoint.holds === 'platform' ? tenantId : null,
            path,
          ]);
        else if (role !== 'person') await giveRole(owner, accountId, role, viewpoint.holds === 'unit' ? { scopePath: path } : { tenantId });
        const name = `${role} of ${viewpoint.holds === 'unit' ? 'the city and down its tree' : `the ${relation} platform`}${office ? ' (office)' : ''}`;
        const roles: Role[] = office || role === 'person' ? [role] : [role, 'person'];
        callers.push({ ...viewpoint, name, roles, accountId, cookie: '' });
      };
      // As the province's own city: the roles of units differ by what the policy says of them, not by their level.
      for (const role of ADMINISTRATOR_ROLES) if (role !== 'tenant_admin') await add({ holds: 'unit', home: 'city' }, role, true);
      for (const role of POSTS) await add({ holds: 'unit', home: 'city' }, role, false);
      for (const home of ['city', 'suspended', 'deleted'] as const) {
        await add({ holds: 'platform', home }, 'tenant_admin', true);
        for (const role of ['tenant_admin', ...POSTS, ...PLATFORM_ROLES, 'person'] as const)
          await add({ holds: 'platform', home }, role, false);
      }
    });
    const held = await Promise.all(
      callers.map(async (caller) => ({ ...caller, cookie: (await signedIn(platform, caller.accountId)).sessionCookie! })),
    );
    return new World(tenants, held);
  }
}
