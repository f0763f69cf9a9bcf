import { checkCharacter } from '../../libs/people/numbers/resident-id.js';
import type { Answer, TestClient } from './client.js';
import type { Platform } from './platform.js';
import { insertTenant } from './tenant-fixture.js';

let order = 0;
/** A valid 公民身份号码 that no test of the process has had before. */
export function residentId(birth: string, male = true): string {
  order += 1;
  const first = `410105${birth.replaceAll('-', '')}${String((order * 2 + (male ? 1 : 0)) % 1000).padStart(3, '0')}`;
  return `${first}${checkCharacter(first)}`;
}

export type Made = { id: string } & Record<string, unknown>;

export async function made(call: Promise<Answer<unknown>>, wanted = 201): Promise<Made> {
  const { status, body } = await call;
  if (status !== wanted) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body as Made;
}

export interface PeoplePlatform {
  readonly client: TestClient;
  readonly tenant: string;
  /** Path of the platform's routes. */
  readonly at: string;
  readonly school: string;
  readonly klass: string;
}

/** A county's platform with a primary school and one class in it. */
export async function peoplePlatform(platform: Platform, city: TestClient, unitCode: string, name: string): Promise<PeoplePlatform> {
  const client = await city.invite('county_admin', unitCode);
  const { id: tenant } = await insertTenant(platform.database.ownerUrl, { unitCode, scopePath: `/410000/410100/${unitCode}/`, name });
  const at = `/api/v1/tenants/${tenant}`;
  const code = `21410${unitCode.slice(-3)}01`;
  const school = await made(client.post(`${at}/organisations`, { kind: 'school', name: `${name}小学`, code, stages: ['primary'] }));
  const klass = await made(
    client.post(`${at}/organisations`, {
      ...{ kind: 'class', name: '一年级1班', parentId: school.id, stage: 'primary', grade: 1, entryYear: 2026, classNo: 1 },
    }),
  );
  return { client, tenant, at, school: school.id, klass: klass.id };
}
