import type { components } from '../../api/schema';

/** 归档 */
export type Archive = components['schemas']['ArchiveDto'];
export type Verification = components['schemas']['VerificationDto'];
