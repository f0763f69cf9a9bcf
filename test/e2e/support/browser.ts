import { readFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const browserAvailable = (): boolean => existsSync(CHROMIUM);

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person at a browser of their own, speaking Chinese. Anything the page complains about fails the test. */
export class Person {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async at(browser: Browser, options: { width?: number; height?: number } = {}): Promise<Person> {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // What fades is judged as it is in the end, not half-way.
      reducedMotion: 'reduce',
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    });
    context.setDefaultTimeout(15_000);
    return new Person(context, await context.newPage());
  }

  async acceptInvitation(link: string, loginName: string, displayName: string): Promise<void> {
    const { page } = this;
    await page.goto(link);
    await page.getByLabel('姓名').fill(displayName);
    await page.getByLabel('登录名').fill(loginName);
    await page.getByLabel('设定密码').fill('Shu-yuan-2019!');
    await page.getByLabel('再次输入密码').fill('Shu-yuan-2019!');
    await page.getByRole('button', { name: '设定并登录' }).click();
    await page.getByRole('navigation').first().waitFor();
    await page.waitForURL((url) => !url.pathname.startsWith('/invite'));
  }

  /** Serious and critical findings of axe on the page as it stands. */
  async seriousFindings(): Promise<string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }
      ).axe.run();
      return violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`);
    });
  }
}
