import { answer } from '../api/client.js';
import type { Run } from '../run.js';
import type { Candidate } from './candidates.js';

type Lister = (run: Run, typed: string) => Promise<Candidate[]>;

const LISTS: Partial<Record<string, Lister>> = {
  tenant: async (run, typed) =>
    (await answer(run.api.GET('/api/v1/tenants', { params: { query: { limit: 100, ...(typed ? { q: typed } : {}) } } }))).items.map((t) => [
      t.slug,
      t.unitName,
    ]),
  template: async (run) =>
    (await answer(run.api.GET('/api/v1/templates', { params: { query: { limit: 100 } } }))).items.map((t) => [t.id, t.state]),
  plan: async (run) =>
    (await answer(run.api.GET('/api/v1/plans', { params: { query: { limit: 100 } } }))).items.map((p) => [p.id, p.title[run.language]]),
  cluster: async (run) =>
    (await answer(run.api.GET('/api/v1/clusters', { params: { query: { limit: 100 } } }))).items.map((c) => [c.name, c.health]),
  rollout: async (run) =>
    (await answer(run.api.GET('/api/v1/rollouts', { params: { query: { limit: 20 } } }))).items.map((r) => [r.id, `${r.to} ${r.state}`]),
  unit: async (run) => (await answer(run.api.GET('/api/v1/budgets'))).items.map((b) => [b.unitCode, b.unitName]),
};

/** Names that the server knows, by what the argument is called. A server that cannot be asked offers none. */
export async function named(kind: string, run: Run, typed: string): Promise<Candidate[]> {
  try {
    return (await LISTS[kind]?.(run, typed)) ?? [];
  } catch {
    return [];
  }
}
