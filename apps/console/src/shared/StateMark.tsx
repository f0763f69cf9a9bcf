import { useTranslation } from 'react-i18next';
import type { ApplicationState, TenantState } from '../api/types';
import { Mark, type Tone } from './Mark';

const applicationTone: Record<ApplicationState, Tone> = {
  draft: 'plain',
  submitted: 'busy',
  consented: 'busy',
  approved: 'good',
  returned: 'warn',
  rejected: 'bad',
  withdrawn: 'plain',
  closed: 'plain',
};
const tenantTone: Record<TenantState, Tone> = {
  pending: 'plain',
  provisioning: 'busy',
  ready: 'good',
  suspending: 'busy',
  suspended: 'warn',
  failed: 'bad',
  archiving: 'busy',
  archived: 'plain',
  deleting: 'busy',
  deleted: 'plain',
};

export function ApplicationMark({ state }: { state: ApplicationState }) {
  const { t } = useTranslation();
  return <Mark tone={applicationTone[state]}>{t(`enums.applicationState.${state}`)}</Mark>;
}
export function TenantMark({ state }: { state: TenantState }) {
  const { t } = useTranslation();
  return <Mark tone={tenantTone[state]}>{t(`enums.tenantState.${state}`)}</Mark>;
}
