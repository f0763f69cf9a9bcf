import { defineTenantTables, defineSealedColumns } from '#shuyuan/kernel';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Careers } from './careers/careers.js';
import { CareersController } from './careers/careers.controller.js';
import { Employment } from './careers/employment.entity.js';
import { EmploymentsService } from './careers/employments.service.js';
import { Enrolment } from './careers/enrolment.entity.js';
import { EnrolmentsService } from './careers/enrolments.service.js';
import { LifeService } from './careers/life.service.js';
import { Places } from './careers/places.js';
import { ConsentLists } from './consents/consent-lists.js';
import { ConsentText } from './consents/consent-text.entity.js';
import { Consent } from './consents/consent.entity.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ConsentsService } from './consents/consents.service.js';
import { Guardianship } from './guardians/guardianship.entity.js';
import { GuardianshipsController } from './guardians/guardianships.controller.js';
import { GuardianshipsService } from './guardians/guardianships.service.js';
import { DuplicatesService } from './merges/duplicates.service.js';
import { MergesController } from './merges/merges.controller.js';
import { MergesService } from './merges/merges.service.js';
import { PairApart } from './merges/pair-apart.entity.js';
import { PersonMerge } from './merges/person-merge.entity.js';
import { OrganisationViews } from './organisations/organisation-views.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { PeopleReach } from './people-reach.js';
import { PersonKey } from './persons/person-key.entity.js';
import { PersonKeys } from './persons/person-keys.js';
import { PersonSeals } from './persons/person-seals.js';
import { PersonSearch } from './persons/person-search.js';
import { PersonViews } from './persons/person-views.js';
import { Person } from './persons/person.entity.js';
import { PersonsController } from './persons/persons.controller.js';
import { PersonsService } from './persons/persons.service.js';
import { DataRequest } from './requests/data-request.entity.js';
import { DataRequestsController } from './requests/data-requests.controller.js';
import { DataRequestsService } from './requests/data-requests.service.js';
import { PersonExport } from './requests/person-export.js';
import { PersonTransfer } from './transfers/person-transfer.entity.js';
import { TransferMove } from './transfers/transfer-move.js';
import { TransfersController } from './transfers/transfers.controller.js';
import { TransfersService } from './transfers/transfers.service.js';

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

const SERVICES = [
  PeopleReach,
  PersonSeals,
  PersonKeys,
  PersonViews,
  PersonSearch,
  PersonsService,
  Careers,
  Places,
  EnrolmentsService,
  EmploymentsService,
  LifeService,
  OrganisationsService,
  OrganisationViews,
  GuardianshipsService,
  ConsentsService,
  ConsentLists,
  DataRequestsService,
  PersonExport,
  DuplicatesService,
  MergesService,
  TransfersService,
  TransferMove,
];

defineSealedColumns({
  persons: {
    key: 'id',
    tenant: 'tenant_id',
    columns: {
      id_document_sealed: 'person.documentNumber',
      student_number_sealed: 'person.studentNumber',
      teacher_number_sealed: 'person.teacherNumber',
      mobile_sealed: 'person.mobile',
    },
  },
  data_requests: { key: 'id', tenant: 'tenant_id', columns: { corrections_sealed: 'data-request.corrections' } },
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
  providers: SERVICES,
  exports: SERVICES,
})
export class PeopleModule {}

@Module({
  imports: [PeopleModule],
  controllers: [
    PersonsController,
    OrganisationsController,
    CareersController,
    GuardianshipsController,
    ConsentsController,
    DataRequestsController,
    MergesController,
    TransfersController,
  ],
})
export class PeopleHttpModule {}

export type { Post } from './careers/employment.entity.js';
export type { EndReason } from './careers/enrolment.entity.js';
export type { Relation } from './guardians/guardianship.entity.js';
export { IsDay, isDay, today } from './numbers/days.js';
export { readDocument } from './numbers/other-numbers.js';
export { checkCharacter } from './numbers/resident-id.js';
export { readSchoolCode } from './numbers/school-code.js';
export { readStudentNumber } from './numbers/student-number.js';
export { GRADES, STAGES, type OrganisationKind, type Stage } from './organisations/organisation.entity.js';
export { readPerson, type PersonFacts, type PersonInput } from './persons/person-facts.js';
export { readName, type NameForms } from './persons/person-name.js';
export type { KeyKind } from './persons/person-key.entity.js';
export { SEARCH_BY_NAME, searchValues } from './persons/person-search.js';
export { PersonBox, PersonSeals, type BlindKey, type SealedColumns } from './persons/person-seals.js';
export { Person, type DocumentKind, type Gender } from './persons/person.entity.js';
export { PersonsService } from './persons/persons.service.js';
