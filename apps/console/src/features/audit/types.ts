import type { components } from '../../api/schema';

/** 审计记录 */
export type AuditRecord = components['schemas']['AuditRecordDto'];
export type AuditVerification = components['schemas']['AuditVerificationDto'];
export type AuditAnchor = components['schemas']['AuditAnchorDto'];
