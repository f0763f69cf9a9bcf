import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiSession } from './api-session.js';
import { demoApplications } from './data/demo-application.js';
import type { DemoApplication, DemoUnit } from './data/demo-data.js';

const SEED = 2019;
const AT_ONCE = 4;
const OPENING_MS = 10 * 60_000;
const STEPS = { filing: '填报与审批', opening: '开通平台', done: '完成' } as const;

export interface DemoProgress {
  readonly done: number;
  readonly total: number;
  readonly step: string;
  readonly message: string;
}

export class DemoStopped extends Error {}

interface Application {
  readonly id: string;
  readonly unitCode: string;
  readonly state: string;
}

interface Area {
  readonly code: string;
  readonly name: string;
}

/**
 * Plays the year 2019: every filing unit of the province files, its city consents, the province approves, all platforms
 * open. Only through the public API, as the people concerned would. Looks at what is there before each step, so it can
 * be stopped and run again.
 */
export class DemoPlayer {
  private readonly cities = new Map<string, Promise<ApiSession>>();
  private units = new Map<string, DemoUnit>();
  private existing = new Map<string, Application>();
  private done = 0;
  private total = 0;

  constructor(
    private readonly baseUrl: string,
    private readonly province: ApiSession,
    private readonly report: (progress: DemoProgress) => Promise<void> | void,
    private readonly stopped: () => boolean,
  ) {}

  async play(): Promise<void> {
    const nodes = await this.all<DemoUnit & Area>('/api/v1/regions');
    this.units = new Map(nodes.map((n) => [n.code, n]));
    const applications = demoApplications(nodes, SEED);
    this.total = applications.length * 2;
    this.existing = new Map(
      (await this.all<Application>('/api/v1/applications')).filter((a) => ALIVE.has(a.state)).map((a) => [a.unitCode, a]),
    );
    // Cities and 直管县 first: what R3–R6 say to a county depends on its city. Then batch by batch, as in 2019.
    const [counties, cities] = partition(applications, (a) => this.isCounty(a.unitCode));
    for (const group of [cities, counties.filter((a) => a.form.batch === 1), counties.filter((a) => a.form.batch === 2)]) {
      await this.inParallel(group, (application) => this.file(application));
    }
    await this.waitUntilOpen(applications.length);
    await this.tell(STEPS.done, `全省 ${applications.length} 个单位的平台均已开通`);
  }

  /** One unit's way from nothing, or from wherever it stands, to approved. */
  private async file({ unitCode, form }: DemoApplication): Promise<void> {
    let application = this.existing.get(unitCode);
    let applicant: ApiSession | undefined;
    const asApplicant = async (): Promise<ApiSession> => (applicant ??= await this.administrator(unitCode, form.leader.name));
    application ??= await (await asApplicant()).post<Application>('/api/v1/applications', { unitCode, form }, `demo-${SEED}-${unitCode}`);
    const path = `/api/v1/applications/${application.id}`;
    if (application.state === 'draft' || application.state === 'returned')
      application = await (await asApplicant()).post<Application>(`${path}/submit`);
    if (application.state === 'submitted' && this.isCounty(unitCode)) {
      const city = await this.city(this.units.get(unitCode)?.reportsTo ?? '');
      application = await city.post<Application>(`${path}/consent`, { comment: '同意' });
    }
    if (application.state !== 'approved') await this.province.post(`${path}/approve`, { comment: '同意' });
    this.done++;
    await this.tell(STEPS.filing, `${form.batch === 1 ? '第一批' : '第二批'}：${this.units.get(unitCode)?.name ?? unitCode} 已批准`);
  }

  private async waitUntilOpen(wanted: number): Promise<void> {
    const approved = this.done;
    const until = Date.now() + OPENING_MS;
    for (;;) {
      const { totals } = await this.province.get<{ totals: { opened: number; suspended: number } }>('/api/v1/overview');
      const open = totals.opened + totals.suspended;
      this.done = approved + open;
      await this.tell(STEPS.opening, `已开通 ${open} / ${wanted}`);
      if (open >= wanted) return;
      if (Date.now() > until) throw new Error(`only ${open} of ${wanted} platforms opened within ${OPENING_MS / 60_000} minutes`);
      await sleep(500);
    }
  }

  private city(code: string): Promise<ApiSession> {
    let session = this.cities.get(code);
    if (!session) {
      session = this.administrator(code, '演示市级管理员', 'city_admin');
      this.cities.set(code, session);
    }
    return session;
  }

  /** Invites an administrator of a unit and accepts in their name. The password is thrown away: nobody needs it again. */
  private async administrator(unitCode: string, displayName: string, role?: string): Promise<ApiSession> {
    const invitation = await this.province.post<{ url: string }>('/api/v1/invitations', { role: role ?? this.roleOf(unitCode), unitCode });
    const loginName = `demo-${unitCode}-${randomBytes(3).toString('hex')}`;
    return new ApiSession(this.baseUrl).accept(invitation.url, { displayName, loginName, password: throwAwayPassword() });
  }

  private roleOf = (unitCode: string): string => (this.units.get(unitCode)?.level === 'city' ? 'city_admin' : 'county_admin');

  private isCounty(unitCode: string): boolean {
    const unit = this.units.get(unitCode);
    return unit?.level === 'county' && !unit.directlyAdministered && !unit.cityEquivalent;
  }

  private async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: T[]; nextCursor: string | null } = await this.province.get(
        `${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  private async inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const queue = items.values();
    const hand = async (): Promise<void> => {
      for (const item of queue) {
        if (this.stopped()) throw new DemoStopped();
        await work(item);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
  }

  private async tell(step: string, message: string): Promise<void> {
    if (this.stopped()) throw new DemoStopped();
    await this.report({ done: this.done, total: this.total, step, message });
  }
}

const ALIVE = new Set(['draft', 'submitted', 'consented', 'approved', 'returned']);

export const throwAwayPassword = (): string => `Sy-${randomBytes(18).toString('base64url')}9a`;

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((i) => !test(i))];
}
