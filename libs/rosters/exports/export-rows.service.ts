import { Injectable } from '@nestjs/common';
import { Database, tenantScope } from '#shuyuan/kernel';
import { PersonSeals, type DocumentKind, type Gender, type Post } from '#shuyuan/people';
import type { EntityManager } from 'typeorm';
import { STAGE_NAMES, gradeName } from '../fields/class-names.js';
import { HEADING_OF, type Field } from '../fields/fields.js';
import { PAGE_ROWS, readEverybody, readPeople, type PersonRow } from './people-rows.js';

const FIRST = '00000000-0000-0000-0000-000000000000';

export const EXPORTED = ['students', 'teachers'] as const;
export type Exported = (typeof EXPORTED)[number];

const COLUMNS: Readonly<Record<Exported, readonly Field[]>> = {
  students: [
    'studentNumber',
    'name',
    'gender',
    'birthOn',
    'documentKind',
    'documentNumber',
    'mobile',
    'schoolCode',
    'schoolName',
    'stage',
    'grade',
    'className',
    'entryYear',
    'fromOn',
  ],
  teachers: [
    'teacherNumber',
    'name',
    'gender',
    'birthOn',
    'documentKind',
    'documentNumber',
    'mobile',
    'schoolCode',
    'schoolName',
    'post',
    'subject',
    'fromOn',
  ],
};

const GENDERS: Readonly<Record<Gender, string>> = { male: '男', female: '女' };
const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  'resident-id': '居民身份证',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  passport: '护照',
  'foreign-permanent': '外国人永久居留身份证',
};
const POSTS: Readonly<Record<Post, string>> = {
  head: '校长',
  'deputy-head': '副校长',
  teacher: '教师',
  'class-teacher': '班主任',
  'subject-teacher': '任课教师',
  staff: '职员',
};

export interface ExportedTable {
  readonly name: string;
  readonly heading: readonly string[];
  rows(): AsyncIterable<readonly string[]>;
}

/** People as tables, in the columns that an import reads: what is written here can be read back. */
@Injectable()
export class ExportRows {
  constructor(
    private readonly database: Database,
    private readonly seals: PersonSeals,
  ) {}

  /** `full` shows the numbers by which people are known; without it they are masked. */
  table(tenantId: string, what: Exported, full: boolean): ExportedTable {
    const columns = COLUMNS[what];
    return {
      name: what === 'students' ? '学生' : '教师',
      heading: columns.map((field) => HEADING_OF[field]),
      rows: () => this.rows(tenantId, what, columns, full),
    };
  }

  /** All rows of a reader that pages by its last row's key. */
  async *pages<T>(
    tenantId: string,
    read: (manager: EntityManager, after: string) => Promise<T[]>,
    keyOf: (row: T) => string,
  ): AsyncGenerator<T> {
    for (let after = FIRST; ;) {
      const page = await this.database.as(tenantScope(tenantId), (manager) => read(manager, after));
      yield* page;
      if (page.length < PAGE_ROWS) return;
      after = keyOf(page.at(-1)!);
    }
  }

  people(tenantId: string, what: Exported): AsyncGenerator<PersonRow> {
    return this.pages(
      tenantId,
      (manager, after) => readPeople(manager, what, tenantId, after),
      (row) => row.rowId,
    );
  }

  everybody(tenantId: string): AsyncGenerator<PersonRow> {
    return this.pages(
      tenantId,
      (manager, after) => readEverybody(manager, tenantId, after),
      (row) => row.id,
    );
  }

  private async *rows(tenantId: string, what: Exported, columns: readonly Field[], full: boolean): AsyncGenerator<string[]> {
    const box = await this.seals.of(tenantId);
    for await (const row of this.people(tenantId, what)) {
      const { documentNumber, studentNumber, teacherNumber, mobile } = full ? box.opened(row) : box.masked(row);
      const { stage } = row;
      const cells: Partial<Record<Field, string | null>> = {
        ...{ name: row.name, birthOn: row.birthOn, documentNumber, studentNumber, teacherNumber, mobile },
        ...{ schoolCode: row.schoolCode, schoolName: row.schoolName, className: row.className, subject: row.subject, fromOn: row.fromOn },
        gender: row.gender && GENDERS[row.gender],
        documentKind: row.documentKind && DOCUMENTS[row.documentKind],
        stage: stage && STAGE_NAMES[stage],
        grade: stage && row.grade ? gradeName({ stage, grade: row.grade }) : null,
        entryYear: row.entryYear ? String(row.entryYear) : null,
        post: row.post && POSTS[row.post],
      };
      yield columns.map((field) => cells[field] ?? '');
    }
  }
}
