import { Module } from '@nestjs/common';
import { TemplatesService } from './templates.service.js';

@Module({ providers: [TemplatesService], exports: [TemplatesService] })
export class TemplatesModule {}

export { DEFAULT_TEMPLATE, TemplatesService } from './templates.service.js';
export { LABELS, MANAGED_BY, TemplateValuesError, render, valuesFor, type RenderedObject } from './render.js';
export { OBJECT_PHASES, loadTemplate, type ObjectPhase, type TemplateValues, type TemplateVersion } from './template-version.js';
