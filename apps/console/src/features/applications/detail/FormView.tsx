import { useTranslation } from 'react-i18next';
import type { ApplicationForm, Contact } from '../../../api/types';
import { formatNumber, formatTime } from '../../../i18n/format';
import { Cell, PaperRow, PaperSection } from '../Paper';
import { ELIGIBILITY } from '../form/fields';
import styles from '../paper.module.css';

/** The filed form, read-only, in the rows of the paper. */
export function FormView({ form }: { form: ApplicationForm }) {
  const { t } = useTranslation();
  const f = (key: string) => t(`applications.form.${key}`);
  return (
    <article className={styles.sheet} aria-labelledby="paper-title">
      <h2 id="paper-title" className={styles.title}>
        {f('paperTitle')}
      </h2>
      <PaperSection no="1.0" title={f('sections.basic')}>
        <PaperRow no="0" title={f('head')}>
          <Cell label={f('filledOn')}>{formatTime(form.filledOn, 'date')}</Cell>
        </PaperRow>
        <PaperRow no="1.1" title={f('organisation.name')}>
          <Cell>{form.organisation.name}</Cell>
        </PaperRow>
        <PaperRow no="1.2" title={f('organisation.address')}>
          <Cell>{form.organisation.address}</Cell>
        </PaperRow>
        <People no="1.3–1.4" title={f('leader')} person={form.leader} />
        <People no="1.5–1.6" title={f('technician')} person={form.technician} />
      </PaperSection>
      <PaperSection no="2.0" title={f('sections.plan')}>
        <PaperRow no={f('extra')} title={f('eligibility.title')}>
          {ELIGIBILITY.map((key) => (
            <Cell key={key} label={f(`eligibility.short.${key}`)}>
              {form.eligibility[key] ? t('app.yes') : t('app.no')}
            </Cell>
          ))}
          {form.canHostVirtual !== undefined && (
            <Cell label={f('eligibility.canHostVirtualShort')}>{form.canHostVirtual ? t('app.yes') : t('app.no')}</Cell>
          )}
        </PaperRow>
        <PaperRow no="2.1" title={f('modeAndBatch')}>
          <Cell label={f('mode')}>{t(`enums.mode.${form.mode}`)}</Cell>
          <Cell label={f('batch')}>{t(`enums.batch.${form.batch}`)}</Cell>
          <Cell label={f('target')}>{t(`enums.target.${form.target}`)}</Cell>
          <Cell label={f('national')}>{form.nationalSystem ? t('app.yes') : t('app.no')}</Cell>
          {form.modeReason && <Cell label={f('modeReason')}>{form.modeReason}</Cell>}
        </PaperRow>
        <PaperRow no="2.2" title={f('spaceReliance')}>
          <Cell>
            {t(`enums.spaceReliance.${form.spaceReliance}`)}
            {form.spaceRelianceNote && ` · ${form.spaceRelianceNote}`}
          </Cell>
        </PaperRow>
      </PaperSection>
      {form.existingPlatform && <Existing platform={form.existingPlatform} />}
      <PaperSection no="4.0" title={f('sections.education')}>
        <PaperRow no="4.2" title={f('education.title')}>
          <Cell label={f('education.schools')}>{formatNumber(form.education.schools)}</Cell>
          <Cell label={f('education.teachers')}>{formatNumber(form.education.teachers)}</Cell>
          <Cell label={f('education.students')}>{formatNumber(form.education.students)}</Cell>
        </PaperRow>
        <PaperRow no={f('extra')} title={f('slug')}>
          <Cell>
            <span className="mono">{form.slug}</span>
          </Cell>
        </PaperRow>
      </PaperSection>
    </article>
  );
}

function People({ no, title, person }: { no: string; title: string; person: Contact }) {
  const { t } = useTranslation();
  return (
    <PaperRow no={no} title={title}>
      {(['name', 'title', 'mobile', 'email'] as const).map((key) => (
        <Cell key={key} label={t(`applications.form.contact.${key}`)}>
          {person[key] || '—'}
        </Cell>
      ))}
    </PaperRow>
  );
}

function Existing({ platform }: { platform: NonNullable<ApplicationForm['existingPlatform']> }) {
  const { t } = useTranslation();
  const f = (key: string) => t(`applications.form.existing.${key}`);
  return (
    <PaperSection no="3.0" title={t('applications.form.sections.existing')}>
      <PaperRow no="3.1" title={f('title')}>
        <Cell label={f('name')}>{platform.name || '—'}</Cell>
        <Cell label={f('url')}>{platform.url || '—'}</Cell>
      </PaperRow>
      {platform.users && (
        <PaperRow no="3.2" title={f('users')}>
          {(['total', 'teachers', 'students', 'parents'] as const).map((key) => (
            <Cell key={key} label={f(key)}>
              {formatNumber(platform.users?.[key] ?? 0)}
            </Cell>
          ))}
        </PaperRow>
      )}
    </PaperSection>
  );
}
