import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { defineTenantTables } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { ApplicationEvent } from './application-event.entity.js';
import { Application } from './application.entity.js';
import { ApplicationWorkflowService } from './application-workflow.service.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsService } from './applications.service.js';
import { CityFactsReader } from './city-facts.js';

defineTenantTables({
  applications: { keep: 'recorded', key: ['id'] },
  application_events: {
    keep: 'recorded',
    key: ['id'],
    where: 't.application_id IN (SELECT id FROM applications WHERE tenant_id = $1)',
  },
});

@Module({
  imports: [TypeOrmModule.forFeature([Application, ApplicationEvent]), RegionsModule],
  providers: [ApplicationsService, CityFactsReader],
  exports: [ApplicationsService],
})
export class ApplicationsModule {}

/** Needs a global provider of TenantOpening, from the library above. */
@Module({ imports: [ApplicationsModule], providers: [ApplicationWorkflowService], controllers: [ApplicationsController] })
export class ApplicationsHttpModule {}

export { Application } from './application.entity.js';
export { ApplicationsService } from './applications.service.js';
export { SLUG_FORM, isReserved } from './slugs.js';
export { TenantOpening } from './tenant-opening.js';
