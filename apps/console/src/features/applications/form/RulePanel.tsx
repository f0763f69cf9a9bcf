import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../../shared/Skeletons';
import { useDebounced } from '../../../shared/useDebounced';
import { useDecision, type Judged } from '../queries';
import { DecisionCard } from './DecisionCard';
import { ELIGIBILITY, type FormValues } from './fields';

const PAUSE_MS = 400;

/** The rules judge a whole wish: what is not chosen yet is taken as the ordinary choice, and no verdict is shown. */
function wishOf(values: FormValues | undefined): Judged {
  const has = (key: (typeof ELIGIBILITY)[number]) => values?.eligibility?.[key] === true;
  const eligibility = {
    built: has('built'),
    baseEnvironment: has('baseEnvironment'),
    software: has('software'),
    staff: has('staff'),
  };
  return {
    mode: values?.mode ?? (ELIGIBILITY.every(has) ? 'connect' : 'virtual'),
    target: values?.target ?? 'province',
    nationalSystem: values?.nationalSystem ?? false,
    eligibility,
  };
}

/** Asks the server's own rules while the form is being filled in; nothing is decided here. */
export function RulePanel({ unitCode }: { unitCode: string | undefined }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<FormValues>();
  const values = Form.useWatch((all: FormValues) => all, form);
  const settled = JSON.parse(useDebounced(JSON.stringify(wishOf(values)), PAUSE_MS)) as Judged;
  const { data, isPlaceholderData, isError } = useDecision(values ? unitCode : undefined, settled);
  // A rule that leaves one answer only needs no question; what a person chose is never changed.
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    const platform = data.targets.find((target) => target !== 'national');
    if (platform && !form.getFieldValue('target')) form.setFieldValue('target', platform);
    if (!form.isFieldTouched('nationalSystem') && data.targets.includes('national') && data.mode === 'connect') {
      form.setFieldValue('nationalSystem', true);
    }
  }, [data, isPlaceholderData, form]);
  if (data) return <DecisionCard decision={data} stale={isPlaceholderData} undecided={!values?.mode || !values.target} />;
  return (
    <section className="sheet">
      <h2>{t('applications.decision.title')}</h2>
      {unitCode && !isError ? (
        <PageSkeleton lines={3} />
      ) : (
        <p className="muted">{t(isError ? 'applications.decision.unavailable' : 'applications.decision.waiting')}</p>
      )}
    </section>
  );
}
