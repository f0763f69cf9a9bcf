import type { Stage } from '#shuyuan/people';
import { className, readClass, readGrade, readNumber, readStages, schoolYearOf, type GradeRead } from '../fields/class-names.js';
import type { Cells } from './cells.js';
import type { StagedRow } from './staged-row.js';

/** The school of a row, by its code or, where that is not given, by its name. Throws nothing: what is wrong is told on the cells. */
export function readSchool(cells: Cells, readCode: (text: string) => { code: string } | string): Partial<StagedRow> {
  const code = cells.checked('schoolCode', readCode)?.code;
  const schoolName = cells.get('schoolName');
  if (code) return { code, schoolRef: code, ...(schoolName ? { schoolName } : {}) };
  return schoolName ? { schoolName, schoolRef: `@${schoolName}` } : {};
}

/**
 * The class of a row. `三年级` with `3班`, or `三年级(3)班` alone; 入学年份 follows from the grade where it is not given.
 */
export function readClassOf(cells: Cells, schoolRef: string | undefined, effectiveOn: string): Partial<StagedRow> {
  const text = cells.get('className');
  if (!text) return {};
  const named = readClass(text);
  const stage = cells.read<Stage>('stage', (written) => readStages(written)[0], 'stage-unknown');
  const grade = readGradeOf(cells, named.grade, stage);
  if (!schoolRef) cells.wrong('schoolCode', 'school-required');
  if (!grade || !schoolRef) return {};
  const entryYear = cells.read('entryYear', entryYearOf, 'entry-year') ?? schoolYearOf(effectiveOn) - grade.grade + 1;
  const name =
    named.number === undefined || (named.grade && text.endsWith('班')) ? text.replace(/\s/g, '') : className(grade, named.number);
  return {
    ...grade,
    entryYear,
    className: name,
    ...(named.number === undefined ? {} : { classNo: named.number }),
    classRef: `${schoolRef}/${grade.stage}/${entryYear}/${named.number ?? name}`,
  };
}

function readGradeOf(cells: Cells, inName: string | undefined, stage: Stage | undefined): GradeRead | undefined {
  const written = cells.get('grade') ?? inName;
  if (!written) {
    cells.need('grade');
    return undefined;
  }
  const grade = readGrade(written, stage);
  if (!grade) cells.wrong('grade', 'grade-unknown');
  return grade;
}

function entryYearOf(text: string): number | undefined {
  const year = readNumber(text.replace(/[年级届]/g, ''));
  return year && year >= 1990 && year <= 2100 ? year : undefined;
}
