import {
  readDocument,
  readPerson,
  readSchoolCode,
  readStudentNumber,
  type PersonBox,
  type PersonFacts,
  type PersonInput,
} from '#shuyuan/people';
import { readStages } from '../fields/class-names.js';
import { FIELDS, type Field, type SheetKind } from '../fields/fields.js';
import type { SheetPlan } from '../fields/mapping.js';
import { isBlank, type SourceRow } from '../formats/table.js';
import { Cells } from './cells.js';
import { newId } from './new-id.js';
import { readClassOf, readSchool } from './placement.js';
import type { PersonRole, StagedRow } from './staged-row.js';
import { readDay, readDocumentKind, readGender, readPost, readRelation } from './words.js';

export interface ReaderContext {
  readonly seals: PersonBox;
  readonly effectiveOn: string;
  /** GB/T 2260 code of the province, which school codes carry. */
  readonly province: string;
  /** A text file, where a row has as many cells as its heading. */
  readonly strict: boolean;
}

export type RowFacts = Omit<StagedRow, 'problems' | 'targetId'>;

/** Reads the rows of one sheet as people, schools or classes. A row that is wrong is staged all the same, with what is wrong. */
export class TableReader {
  private readonly kind: SheetKind;

  constructor(
    private readonly plan: SheetPlan & { readonly kind: SheetKind },
    private readonly context: ReaderContext,
  ) {
    this.kind = plan.kind;
  }

  /** None for an empty row; more than one where a guardian stands beside a child. */
  rows(row: SourceRow): StagedRow[] {
    if (isBlank(row.cells)) return [];
    const cells = new Cells(this.plan, row, this.context.strict);
    return this.read(cells).map((staged, index) => ({ ...staged, targetId: newId(), problems: index === 0 ? cells.problems : [] }));
  }

  private read(cells: Cells): RowFacts[] {
    if (this.kind === 'students') return this.student(cells);
    if (this.kind === 'teachers') return [this.teacher(cells)];
    if (this.kind === 'guardians') return [this.guardian(cells)];
    return [this.kind === 'schools' ? this.school(cells) : this.class(cells)];
  }

  private student(cells: Cells): RowFacts[] {
    const school = this.schoolOf(cells);
    const student = {
      ...this.person(cells, 'student'),
      ...school,
      ...readClassOf(cells, school.schoolRef, this.context.effectiveOn),
      ...this.from(cells),
    };
    const guardian = cells.get('guardianName') && this.guardianBeside(cells);
    return guardian ? [student, guardian] : [student];
  }

  private teacher(cells: Cells): RowFacts {
    const subject = cells.get('subject');
    const school = this.schoolOf(cells);
    const post = cells.read('post', readPost, 'post-unknown') ?? (subject ? 'subject-teacher' : 'teacher');
    return {
      ...this.person(cells, 'teacher'),
      ...school,
      ...this.from(cells),
      ...(school.schoolRef ? { post, ...(subject && post === 'subject-teacher' ? { subject } : {}) } : {}),
    };
  }

  private guardian(cells: Cells): RowFacts {
    const relation = cells.read('relation', readRelation, 'relation-unknown');
    const number = cells.checked('childNumber', readStudentNumber);
    const document = number ? undefined : cells.checked('childDocument', (text) => readDocument('resident-id', text));
    if (!number && !document) cells.need('childNumber');
    const { seals } = this.context;
    const child = number ? seals.key('student-number', number.number) : document && seals.documentKey(document.kind, document.number);
    return {
      ...this.person(cells, 'guardian'),
      ...(relation ? { relation } : {}),
      ...(child ? { childBlind: child.blind } : {}),
      ...this.from(cells),
    };
  }

  /** 监护人 in the columns of a child's row. */
  private guardianBeside(cells: Cells): RowFacts {
    const number = cells.get('guardianDocument');
    return {
      ...this.personOf(
        cells,
        'guardian',
        {
          name: cells.get('guardianName') ?? '',
          documentKind: number ? 'resident-id' : null,
          documentNumber: number ?? null,
          mobile: cells.get('guardianMobile') ?? null,
        },
        { name: 'guardianName', documentNumber: 'guardianDocument', mobile: 'guardianMobile' },
      ),
      relation: cells.read('guardianRelation', readRelation, 'relation-unknown') ?? 'other',
      childBefore: 1,
      ...this.from(cells),
    };
  }

  private school(cells: Cells): RowFacts {
    cells.need('schoolCode', 'schoolName');
    const school = this.schoolOf(cells);
    const stages = cells.read('stages', stagesOf, 'stage-unknown') ?? cells.read('stage', stagesOf, 'stage-unknown');
    return {
      kind: 'school',
      ...school,
      ...(school.schoolRef ? { ref: school.schoolRef } : {}),
      ...(school.schoolName ? { name: school.schoolName } : {}),
      ...(stages ? { stages } : {}),
    };
  }

  private class(cells: Cells): RowFacts {
    cells.need('className');
    const school = this.schoolOf(cells);
    const read = readClassOf(cells, school.schoolRef, this.context.effectiveOn);
    return { kind: 'class', ...school, ...read, ...(read.classRef && read.className ? { ref: read.classRef, name: read.className } : {}) };
  }

  private person(cells: Cells, role: PersonRole): RowFacts {
    cells.need('name');
    const kind = cells.read('documentKind', readDocumentKind, 'document-kind-unknown') ?? 'resident-id';
    const documentNumber = cells.get('documentNumber') ?? null;
    return this.personOf(cells, role, {
      name: cells.get('name') ?? '',
      gender: cells.read('gender', readGender, 'gender-unknown') ?? null,
      birthOn: cells.read('birthOn', readDay, 'isIso8601') ?? null,
      documentKind: documentNumber ? kind : null,
      documentNumber,
      studentNumber: cells.get('studentNumber') ?? null,
      teacherNumber: cells.get('teacherNumber') ?? null,
      mobile: cells.get('mobile') ?? null,
    });
  }

  /** `as` names the columns where they are not called as the person's fields. */
  private personOf(cells: Cells, role: PersonRole, input: PersonInput, as: Partial<Record<string, Field>> = {}): RowFacts {
    const read = readPerson(input);
    if (!Array.isArray(read)) return { kind: 'person', role, ...personColumns(read, this.context.seals) };
    for (const { field, code } of read) {
      const column = as[field] ?? FIELDS.find((known) => known === field) ?? 'name';
      if (!cells.isWrong(column)) cells.wrong(column, code);
    }
    return { kind: 'person', role, ...(input.name ? { name: input.name } : {}) };
  }

  private schoolOf(cells: Cells): Partial<StagedRow> {
    return readSchool(cells, (text) => schoolCodeOf(text, this.context.province));
  }

  private from(cells: Cells): { fromOn: string } {
    return { fromOn: cells.read('fromOn', readDay, 'isIso8601') ?? this.context.effectiveOn };
  }
}

/** What is kept of a person, with the numbers sealed and the keys they are matched by. */
export function personColumns(facts: PersonFacts, seals: PersonBox): Partial<StagedRow> {
  const { documentKind, documentSealed, studentNumberSealed, teacherNumberSealed, mobileSealed } = seals.columns(facts);
  const blinds = new Map(seals.keys(facts).map(({ kind, blind }) => [kind, blind]));
  return {
    ...facts.name,
    ...defined({
      gender: facts.gender,
      birthOn: facts.birthOn,
      documentKind,
      documentSealed,
      studentSealed: studentNumberSealed,
      teacherSealed: teacherNumberSealed,
      mobileSealed,
      documentBlind: blinds.get('id-document'),
      studentBlind: blinds.get('student-number'),
      teacherBlind: blinds.get('teacher-number'),
      mobileBlind: blinds.get('mobile'),
    }),
  };
}

/** What is wrong with a code says which province it should name. */
export function schoolCodeOf(text: string, province: string): { code: string } | string {
  const read = readSchoolCode(text, province);
  return read === 'school-code-province' ? `${read}:${province.slice(0, 2)}` : read;
}

const defined = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function stagesOf(text: string): StagedRow['stages'] {
  const stages = readStages(text);
  return stages.length > 0 ? stages : undefined;
}
