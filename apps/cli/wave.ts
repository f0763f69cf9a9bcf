import type { components } from '../console/src/api/schema.js';
import { tenantIds } from './api/lookup.js';
import { usage } from './failures.js';
import type { Run } from './run.js';

/** `name=25%`, `name=city:410100,…`, `name=tenant:slug,…`, or `name` alone for the rest. */
export async function wave(run: Run, written: string): Promise<components['schemas']['WaveInputDto']> {
  if (!written.includes('=')) return { name: written };
  const [, name = '', percent, kind, members = ''] = /^(.+?)=(?:(\d{1,3})%|(city|tenant):(.+))$/u.exec(written) ?? [];
  if (percent !== undefined) return { name, percent: Number(percent) };
  if (kind === 'city') return { name, cityCodes: members.split(',') };
  if (kind === 'tenant') return { name, tenantIds: await tenantIds(run, members.split(',')) };
  throw usage({ zh: `批次写法不对：${written}`, en: `Not a wave: ${written}` });
}
