/** What was typed and not yet saved, kept in the browser per person, so that an expired session loses nothing. */
const PREFIX = 'shuyuan.form.';
const keyOf = (userId: string, subject: string) => `${PREFIX}${userId}.${subject}`;

export interface LocalDraft<T> {
  savedAt: string;
  values: T;
}

export function readDraft<T>(userId: string, subject: string): LocalDraft<T> | null {
  try {
    const text = localStorage.getItem(keyOf(userId, subject));
    return text ? (JSON.parse(text) as LocalDraft<T>) : null;
  } catch {
    return null;
  }
}

export function writeDraft<T>(userId: string, subject: string, values: T): void {
  try {
    localStorage.setItem(keyOf(userId, subject), JSON.stringify({ savedAt: new Date().toISOString(), values }));
  } catch {
    // A full or forbidden store only costs the safety net, never the form.
  }
}

export const dropDraft = (userId: string, subject: string): void => localStorage.removeItem(keyOf(userId, subject));

const own = (userId: string) => Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${userId}.`));
export const hasDrafts = (userId: string): boolean => own(userId).length > 0;
export const forgetDrafts = (userId: string): void => own(userId).forEach((key) => localStorage.removeItem(key));
