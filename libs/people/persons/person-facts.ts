import type { FieldError } from '#shuyuan/kernel';
import { isDay, today } from '../numbers/days.js';
import { readDocument, readMobile, readTeacherNumber, type DocumentNumber } from '../numbers/other-numbers.js';
import { readStudentNumber, type StudentNumber } from '../numbers/student-number.js';
import { readName, type NameForms } from './person-name.js';
import type { DocumentKind, Gender } from './person.entity.js';

/** What is said about a person, by hand or by a line of a file, before anything is checked. */
export interface PersonInput {
  readonly name: string;
  readonly gender?: Gender | null;
  readonly birthOn?: string | null;
  readonly documentKind?: DocumentKind | null;
  readonly documentNumber?: string | null;
  readonly studentNumber?: string | null;
  readonly teacherNumber?: string | null;
  readonly mobile?: string | null;
}

/** The same, checked: numbers in their one form, birthday and sex taken from the document where they were not said. */
export interface PersonFacts {
  readonly name: NameForms;
  readonly gender: Gender | null;
  readonly birthOn: string | null;
  readonly document: DocumentNumber | null;
  readonly studentNumber: StudentNumber | null;
  readonly teacherNumber: string | null;
  readonly mobile: string | null;
}

/** Checks all fields and says of each what is wrong with it. Pure: imports call it once for each line. */
export function readPerson(input: PersonInput): PersonFacts | FieldError[] {
  const faults: FieldError[] = [];
  const accept = <T extends object>(field: string, read: T | string | null): T | null => {
    if (typeof read !== 'string') return read;
    faults.push({ field, code: read });
    return null;
  };
  const name = accept('name', readName(input.name));
  const document = accept('documentNumber', documentOf(input));
  const studentNumber = accept('studentNumber', input.studentNumber ? readStudentNumber(input.studentNumber) : null);
  const teacher = accept('teacherNumber', input.teacherNumber ? readTeacherNumber(input.teacherNumber) : null);
  const mobile = accept('mobile', input.mobile ? readMobile(input.mobile) : null);
  if (document?.resident && studentNumber?.resident && document.number !== studentNumber.resident.number)
    faults.push({ field: 'studentNumber', code: 'student-number-other-document' });
  const resident = document?.resident ?? studentNumber?.resident ?? null;
  if (input.birthOn && !isDay(input.birthOn)) faults.push({ field: 'birthOn', code: 'isIso8601' });
  else if (input.birthOn && input.birthOn > today()) faults.push({ field: 'birthOn', code: 'day-in-future' });
  else if (input.birthOn && resident && input.birthOn !== resident.birthOn)
    faults.push({ field: 'birthOn', code: 'birth-not-of-document' });
  if (input.gender && resident && input.gender !== resident.gender) faults.push({ field: 'gender', code: 'gender-not-of-document' });
  if (!name || faults.length > 0) return faults;
  return {
    name,
    gender: input.gender ?? resident?.gender ?? null,
    birthOn: input.birthOn ?? resident?.birthOn ?? null,
    document,
    studentNumber,
    teacherNumber: teacher?.number ?? null,
    mobile: mobile?.number ?? null,
  };
}

function documentOf({ documentKind, documentNumber }: PersonInput): DocumentNumber | string | null {
  if (!documentNumber) return null;
  return documentKind ? readDocument(documentKind, documentNumber) : 'document-kind-required';
}
