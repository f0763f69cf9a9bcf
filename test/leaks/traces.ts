import { tenantsIn } from './canary.js';
import type { World } from './world.js';

/** Where rows of tenants have no business at all: logs, labels of metrics, queues. Gives what was found there. */
export async function tracesOf(world: World): Promise<string[]> {
  const found: string[] = [];
  const holdsNone = (where: string, text: string): void => {
    const tenants = tenantsIn(text);
    if (tenants.size > 0) found.push(`${where}: canaries of ${[...tenants].join(', ')}`);
    for (const secret of world.secrets) if (text.includes(secret)) return void found.push(`${where}: a session's token`);
  };
  holdsNone('log', world.output);
  for (const { url, poolSize } of world.servers) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    holdsNone(`metrics of the server with ${poolSize} connections`, metrics);
    const tenant = world.tenants.find(({ id, unitCode }) => metrics.includes(id) || metrics.includes(`"${unitCode}"`));
    if (tenant) found.push(`metrics: a label names tenant ${tenant.number}`);
  }
  const { rows: queues } = await world.owner.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema = 'bullmq' AND table_type = 'BASE TABLE'`,
  );
  for (const { name } of queues) {
    const { rows } = await world.owner.query<{ line: string }>(`SELECT to_jsonb(t)::text AS line FROM ${name} t`);
    holdsNone(`queue table ${name}`, rows.map(({ line }) => line).join('\n'));
  }
  return found;
}
