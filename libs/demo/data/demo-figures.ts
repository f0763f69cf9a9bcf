import type { DemoForm, DemoUnit } from './demo-data.js';
import { Draw } from './seeded.js';

/** Means of a county in Henan about 2017 (domain reference, scale): 94k students, 15.4 to a teacher, 700 to a school. */
const COUNTY_STUDENTS = 94_000;
const STUDENTS_PER_TEACHER = 15.4;
const STUDENTS_PER_SCHOOL = 700;
/** Districts (区) are smaller than counties and county-level cities; weighted by their number the mean stays 1. */
const SIZE_BY_KIND: Record<string, number> = { 区: 0.6, 县: 1.2, 市: 1.25 };

/** Row 4.2. A city's own form counts only the schools that the city itself runs, the others are in its counties' forms. */
export function demoEducation(unit: DemoUnit, seed: number): DemoForm['education'] {
  const draw = new Draw(seed, unit.code, 'education');
  const teachersFor = (students: number): number => Math.round(students / (STUDENTS_PER_TEACHER * draw.between(0.88, 1.12)));
  if (unit.level === 'city') {
    const schools = draw.integer(9, 38);
    const students = Math.round(schools * draw.between(1100, 1900));
    return { schools, teachers: teachersFor(students), students };
  }
  // Skewed: most counties are below the mean, a few are twice as large and more.
  const size = (SIZE_BY_KIND[unit.name.slice(-1)] ?? 1) * (0.5 + 1.5 * draw.next() ** 2);
  const students = Math.round(COUNTY_STUDENTS * size);
  const schools = Math.round((students / STUDENTS_PER_SCHOOL) * draw.between(0.8, 1.2));
  return { schools, teachers: teachersFor(students), students };
}

/** Rows 3.1–3.2. The total is above the three groups, because managers have no box of their own. */
export function demoPlatform(unit: DemoUnit, seed: number, education: DemoForm['education']): NonNullable<DemoForm['existingPlatform']> {
  const draw = new Draw(seed, unit.code, 'platform');
  const teachers = Math.round(education.teachers * draw.between(0.6, 0.95));
  const students = Math.round(education.students * draw.between(0.25, 0.7));
  const parents = Math.round(students * draw.between(0.3, 0.8));
  return {
    name: `${unit.name}${draw.pick(['教育云平台', '智慧教育平台', '教育资源公共服务平台'])}`,
    url: `https://edu.${unit.slug}.example.org`,
    users: { total: teachers + students + parents + draw.integer(6, 80), teachers, students, parents },
  };
}
