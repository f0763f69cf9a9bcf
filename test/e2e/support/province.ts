import type { Browser, Locator } from 'playwright-core';
import { TestClient } from '../../support/client.js';
import { eventually } from '../../support/platform.js';
import { Person, launch } from './browser.js';
import { startStandalone, type Standalone } from './standalone.js';

export const PLATFORMS = [
  ['410122', 'zhongmou', '中牟县电化教育馆'],
  ['410182', 'xingyang', '荥阳市电化教育馆'],
  ['410183', 'xinmi', '新密市电化教育馆'],
  ['410184', 'xinzheng', '新郑市电化教育馆'],
  ['410323', 'xinan', '新安县电化教育馆'],
  ['410324', 'luanchuan', '栾川县电化教育馆'],
] as const;

/** A running system with a few open platforms, and people at browsers. */
export class Province {
  readonly tenants: string[] = [];

  private constructor(
    readonly system: Standalone,
    readonly browser: Browser,
    readonly operator: TestClient,
  ) {}

  static async start(): Promise<Province> {
    const system = await startStandalone();
    const operator = await new TestClient(system.url, 'zh').accept(system.firstRunLink);
    const province = new Province(system, await launch(), operator);
    for (const [unitCode, slug, responsibleUnit] of PLATFORMS) {
      const { status, body } = await operator.post<{ id: string }>('/api/v1/tenants', { unitCode, slug, responsibleUnit });
      if (status !== 201) throw new Error(`opening failed: ${JSON.stringify(body)}`);
      province.tenants.push(body.id);
    }
    await province.allReady();
    return province;
  }

  async person(loginName: string, displayName: string, role = 'province_admin', unitCode = '410000'): Promise<Person> {
    const { body } = await this.operator.post<{ url: string }>('/api/v1/invitations', { role, unitCode });
    const person = await Person.at(this.browser);
    await person.acceptInvitation(body.url, loginName, displayName);
    return person;
  }

  allReady = () =>
    eventually(
      async () => (await this.operator.get<{ total: number }>('/api/v1/tenants?state=ready')).body.total === PLATFORMS.length,
      60_000,
      'every platform ready',
    );

  async stop(): Promise<void> {
    await this.browser.close();
    await this.system.stop();
  }
}

export const dialog = (who: Person): Locator => who.page.getByRole('dialog');

/** Presses, gives the reason where one is asked for, and confirms. */
export async function act(who: Person, button: RegExp, reason?: string): Promise<void> {
  await who.page.getByRole('button', { name: button }).first().click();
  if (reason) await dialog(who).getByRole('textbox').fill(reason);
  await dialog(who).getByRole('button', { name: button }).click();
  await dialog(who).waitFor({ state: 'hidden' });
}

/** Searches in a field and takes the first that is found. */
export async function choose(who: Person, box: Locator, text: string): Promise<void> {
  await box.click();
  await box.fill(text);
  await who.page.locator('.ant-select-item-option:visible', { hasText: text }).first().click();
}
