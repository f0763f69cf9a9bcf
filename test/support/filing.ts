import type { TestClient } from './client.js';
import { virtualForm } from './forms.js';

export interface ApplicationAnswer {
  readonly id: string;
  readonly state: string;
  readonly tenantId: string | null;
  readonly version: number;
  readonly unitCode: string;
  readonly code?: string;
}

/** A county's application, filed and consented: on the province's desk. */
export async function consentedApplication(city: TestClient, unitCode: string, slug: string): Promise<ApplicationAnswer> {
  const county = await city.invite('county_admin', unitCode);
  const created = await county.post<ApplicationAnswer>('/api/v1/applications', { unitCode, form: virtualForm(unitCode, { slug }) });
  if (created.status !== 201) throw new Error(`filing failed: ${JSON.stringify(created.body)}`);
  for (const [who, step] of [
    [county, 'submit'],
    [city, 'consent'],
  ] as const) {
    const answer = await who.post(`/api/v1/applications/${created.body.id}/${step}`);
    if (answer.status !== 200) throw new Error(`${step} failed: ${JSON.stringify(answer.body)}`);
  }
  return created.body;
}

/** The same, approved; gives the tenant's id. */
export async function approvedTenant(province: TestClient, city: TestClient, unitCode: string, slug: string): Promise<string> {
  const { id } = await consentedApplication(city, unitCode, slug);
  const answer = await province.post<ApplicationAnswer>(`/api/v1/applications/${id}/approve`);
  if (answer.status !== 200 || !answer.body.tenantId) throw new Error(`approving failed: ${JSON.stringify(answer.body)}`);
  return answer.body.tenantId;
}
