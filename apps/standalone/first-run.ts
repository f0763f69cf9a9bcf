import type { INestApplicationContext } from '@nestjs/common';
import { AdministratorsService, InvitationsService } from '#shuyuan/identity';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';

/** A one-time link that makes its opener the province's administrator. For a first start, and for operators who lost theirs. */
export async function provinceInvitation(app: INestApplicationContext): Promise<string> {
  const province = await app.get(RegionsService, { strict: false }).province();
  const { url } = await app
    .get(Database, { strict: false })
    .as(ROOT_SCOPE, () => app.get(InvitationsService, { strict: false }).issue({ role: 'province_admin', unitCode: province.code }, null));
  return url;
}

export const needsFirstRun = async (app: INestApplicationContext): Promise<boolean> =>
  !(await app.get(AdministratorsService, { strict: false }).hasProvinceAdministrator());
