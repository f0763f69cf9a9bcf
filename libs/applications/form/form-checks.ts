import type { FieldError } from '#shuyuan/kernel';
import { isReserved } from '../slugs.js';
import type { ApplicationForm } from './application-form.dto.js';
import type { Decision } from '../rules/decide.js';

/** What no single field can know, checked on every save. Sources: form rows and domain.md [D] validations. */
export function formErrors(form: ApplicationForm): FieldError[] {
  const errors: FieldError[] = [];
  if (isReserved(form.slug)) errors.push({ field: 'form.slug', code: 'slug-reserved' });
  if (form.spaceReliance === 'other' && !form.spaceRelianceNote) errors.push({ field: 'form.spaceRelianceNote', code: 'note-required' });
  const users = form.existingPlatform?.users;
  // Managers have no box of their own in row 3.2, so the sum may stay below the total.
  if (users && users.teachers + users.students + users.parents > users.total)
    errors.push({ field: 'form.existingPlatform.users.total', code: 'users-exceed-total' });
  if (form.mode === 'connect' && !form.existingPlatform) errors.push({ field: 'form.existingPlatform', code: 'platform-required' });
  return errors;
}

/** What must be right before the form goes to the next desk: a deviation from a rule carries its reason. */
export function submitErrors(form: ApplicationForm, decision: Decision): FieldError[] {
  return decision.needsReason && !form.modeReason ? [{ field: 'form.modeReason', code: 'mode-reason-required' }] : [];
}
