import type { Settings } from '../config/settings.schema.js';

export const APP_ROLE = 'shuyuan_app';
/** Owns what BullMQ makes in its own schema, and reaches nothing else. */
export const QUEUE_ROLE = 'shuyuan_queue';

export interface DatabaseUrls {
  /** Owns the schema; used by migrations only. Undefined where another program brings the schema up. */
  readonly owner: string | undefined;
  /** Owns nothing and cannot bypass row-level security; used by everything else. */
  readonly app: string;
}

/** Both ways to reach the database. Without a login for the application role, each connection switches to it. */
export function databaseUrls(settings: Settings): DatabaseUrls {
  const { DATABASE_URL: owner, DATABASE_APP_URL: app } = settings;
  if (!owner && !app)
    throw new Error('Neither DATABASE_URL nor DATABASE_APP_URL is set. `npm start` runs an embedded PostgreSQL and sets both.');
  return { owner: owner || undefined, app: app || withRole(owner) };
}

function withRole(url: string): string {
  const parsed = new URL(url);
  parsed.searchParams.set('options', `-c role=${APP_ROLE}`);
  return parsed.href;
}
