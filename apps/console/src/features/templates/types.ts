import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** 平台模板 */
export type TemplateSummary = Schemas['TemplateSummaryDto'];
export type Template = Schemas['TemplateDto'];
export type TemplateState = TemplateSummary['state'];
export type TemplateFile = Schemas['TemplateFileDto'];
export type TemplateInput = Schemas['CreateTemplateDto'];
export type TemplateCheck = Schemas['TemplateCheckDto'];
export type FileDiff = Schemas['FileDiffDto'];
export type ObjectPreview = Schemas['ObjectPreviewDto'];
export type TemplateAction = 'check' | 'propose' | 'publish' | 'reject' | 'withdraw';
