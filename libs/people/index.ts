import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { defineTenantTables } from '#shuyuan/kernel';
import { Employment } from './careers/employment.entity.js';
import { Enrolment } from './careers/enrolment.entity.js';
import { ConsentText } from './consents/consent-text.entity.js';
import { Consent } from './consents/consent.entity.js';
import { Guardianship } from './guardians/guardianship.entity.js';
import { PairApart } from './merges/pair-apart.entity.js';
import { PersonMerge } from './merges/person-merge.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { PersonKey } from './persons/person-key.entity.js';
import { Person } from './persons/person.entity.js';
import { DataRequest } from './requests/data-request.entity.js';
import { PersonTransfer } from './transfers/person-transfer.entity.js';

// Those that others refer to come first.
defineTenantTables({
  organisations: { keep: 'moved', key: ['id'] },
  persons: { keep: 'moved', key: ['id'] },
  person_keys: { keep: 'moved', key: ['person_id', 'kind', 'blind'] },
  guardianships: { keep: 'moved', key: ['id'] },
  enrolments: { keep: 'moved', key: ['id'] },
  employments: { keep: 'moved', key: ['id'] },
  consent_texts: { keep: 'moved', key: ['version'] },
  consents: { keep: 'moved', key: ['id'] },
  data_requests: { keep: 'moved', key: ['id'] },
  person_merges: { keep: 'moved', key: ['id'] },
  person_pairs_apart: { keep: 'moved', key: ['a', 'b'] },
});

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Organisation,
      Person,
      PersonKey,
      Guardianship,
      Enrolment,
      Employment,
      ConsentText,
      Consent,
      DataRequest,
      PersonMerge,
      PairApart,
      PersonTransfer,
    ]),
  ],
})
export class PeopleModule {}

export { Employment, POSTS, type Post } from './careers/employment.entity.js';
export { END_REASONS, Enrolment, type EndReason } from './careers/enrolment.entity.js';
export { Guardianship, RELATIONS, type Relation } from './guardians/guardianship.entity.js';
export {
  GRADES,
  ORGANISATION_KINDS,
  Organisation,
  STAGES,
  type OrganisationKind,
  type Stage,
} from './organisations/organisation.entity.js';
export { KEY_KINDS, PersonKey, type KeyKind } from './persons/person-key.entity.js';
export { DOCUMENT_KINDS, GENDERS, Person, type DocumentKind, type Gender } from './persons/person.entity.js';
