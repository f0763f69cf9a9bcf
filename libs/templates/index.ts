import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClustersModule } from '#shuyuan/clusters';
import { TemplateReads } from './template-reads.service.js';
import { StoredTemplate } from './template-version.entity.js';
import { TemplateWorkflow } from './template-workflow.service.js';
import { TemplatesController } from './templates.controller.js';
import { TemplatesService } from './templates.service.js';

@Module({ imports: [TypeOrmModule.forFeature([StoredTemplate])], providers: [TemplatesService], exports: [TemplatesService] })
export class TemplatesModule {}

@Module({ imports: [TemplatesModule, ClustersModule], controllers: [TemplatesController], providers: [TemplateReads, TemplateWorkflow] })
export class TemplatesHttpModule {}

export { TENANT_KINDS } from './checks/kinds-policy.js';
export { DEFAULT_TEMPLATE, TemplatesService } from './templates.service.js';
export { LABELS, MANAGED_BY, TemplateValuesError, render, valuesFor, type RenderedObject } from './render.js';
export { unifiedDiff } from './template-diff.js';
export { seedTemplates } from './template-seed.js';
export { OBJECT_PHASES, loadTemplate, type ObjectPhase, type TemplateValues, type TemplateVersion } from './template-version.js';
