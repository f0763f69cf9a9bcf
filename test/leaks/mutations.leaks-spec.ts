import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hunt } from './hunt.js';
import { World } from './world.js';

const TENANTS = 12;
const UP_TO = 8000;

/** Without row-level security on one of these tables somebody must be shown what is not theirs, and the hunt must see it. */
describe('a leak made on purpose', () => {
  const world = new World();
  beforeAll(() => world.start(TENANTS, [4]), 120_000);
  afterAll(() => world.stop(), 60_000);

  it.each(['audit_log', 'tenants', 'events'])(
    'in %s is seen',
    async (table) => {
      await world.owner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
      const { leaks } = await hunt(world, { requests: UP_TO, seed: 7, atOnce: 16, untilFound: true });
      await world.owner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      expect(leaks.length).toBeGreaterThan(0);
    },
    120_000,
  );
});
