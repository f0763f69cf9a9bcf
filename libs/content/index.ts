import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { defineTenantTables } from '#shuyuan/kernel';
import { PortalsController } from './portals/portals.controller.js';
import { PortalsService } from './portals/portals.service.js';
import { Site } from './site.entity.js';
import { SitesController } from './sites.controller.js';
import { SitesService } from './sites.service.js';

defineTenantTables({ sites: { keep: 'moved', key: ['tenant_id'] } });

@Module({ imports: [TypeOrmModule.forFeature([Site])], providers: [SitesService, PortalsService], exports: [SitesService, PortalsService] })
export class ContentModule {}

@Module({ imports: [ContentModule], controllers: [SitesController, PortalsController] })
export class ContentHttpModule {}

export type { DefaultSite } from './default-page.js';
export type { SiteFooter, SitePage } from './page-model.js';
export type { PortalView } from './portals/portal-view.js';
export { PortalsService } from './portals/portals.service.js';
export * from './portals/sign-in-addresses.js';
export * from './render/index.js';
export { SitesService } from './sites.service.js';
