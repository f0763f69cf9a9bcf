import { GRADES, type Stage } from '#shuyuan/people';
import { className, gradeName, readClass } from '../fields/class-names.js';
import type { ClassAction } from './rollover.entity.js';

export interface ClassNow {
  readonly stage: Stage;
  readonly grade: number;
  readonly entryYear: number;
  readonly classNo: number | null;
  readonly name: string;
}

/** 六三三制, as in Henan: the last grade of each stage. A class that leaves later (四年制初中) is planned by hand. */
const LAST_GRADE: Readonly<Record<Stage, number>> = { ...GRADES, junior: 3, special: 9 };

/**
 * What becomes of a class in the school year `year`. One whose entry year says that it is where it ought to be already is
 * kept, so that a roll-over after some schools have moved up by themselves does not move them twice.
 */
export function planClass(of: ClassNow, year: number): { action: ClassAction; newName: string | null } {
  const due = year - of.entryYear + 1;
  if (of.grade >= due) return { action: 'keep', newName: null };
  if (of.grade >= LAST_GRADE[of.stage]) return { action: 'graduate', newName: null };
  return { action: 'promote', newName: nameIn(of, of.grade + 1) };
}

/** 三年级3班 becomes 四年级3班; a name that does not begin with its grade stays. */
export function nameIn(of: ClassNow, grade: number): string {
  const next = { stage: of.stage, grade };
  const now = gradeName(of);
  if (of.classNo !== null && readClass(of.name).grade) return className(next, of.classNo);
  return of.name.startsWith(now) ? `${gradeName(next)}${of.name.slice(now.length)}` : of.name;
}
