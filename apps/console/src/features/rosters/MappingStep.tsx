import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { named } from '../../shared/NamedList';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { useImportAct } from './queries';
import type { Field, RosterImport, Sheet, SheetKind } from './types';

const KINDS: SheetKind[] = ['students', 'teachers', 'guardians', 'schools', 'classes'];
const FIELDS: Field[] = [
  ...([
    'name',
    'gender',
    'birthOn',
    'documentKind',
    'documentNumber',
    'studentNumber',
    'teacherNumber',
    'mobile',
    'schoolCode',
    'schoolName',
  ] as const),
  ...([
    'stage',
    'grade',
    'className',
    'entryYear',
    'post',
    'subject',
    'fromOn',
    'relation',
    'childNumber',
    'childDocument',
    'guardianName',
  ] as const),
  ...(['guardianRelation', 'guardianMobile', 'guardianDocument', 'stages'] as const),
];

type Plan = Pick<Sheet, 'name' | 'kind' | 'columns'>;

/** What each sheet is and what its columns are: suggested by the headings, decided by a person. */
export function MappingStep({ tenantId, one }: { tenantId: string; one: RosterImport }) {
  const { t } = useTranslation();
  const [plans, setPlans] = useState<Plan[]>(() => one.sheets.map(({ name, kind, columns }) => ({ name, kind, columns })));
  const act = useImportAct(tenantId, one.id);
  const toast = useProblemToast();
  const may = useMay('roster.import');
  const change = (index: number, patch: Partial<Plan>) => setPlans(plans.map((plan, at) => (at === index ? { ...plan, ...patch } : plan)));
  return (
    <section>
      <h2>{t('rosters.mapping.title')}</h2>
      <p className="muted">{t('rosters.mapping.text')}</p>
      {one.sheets.map((sheet, index) => (
        <SheetPlan key={sheet.name} sheet={sheet} plan={plans[index]!} onChange={(patch) => change(index, patch)} />
      ))}
      {may && (
        <Button
          type="primary"
          loading={act.isPending}
          onClick={() => void act.mutateAsync({ action: 'start', body: { sheets: plans } }).catch(toast)}
        >
          {t('rosters.mapping.start')}
        </Button>
      )}
    </section>
  );
}

function SheetPlan({ sheet, plan, onChange }: { sheet: Sheet; plan: Plan; onChange: (patch: Partial<Plan>) => void }) {
  const { t } = useTranslation();
  const kindLabel = t('rosters.mapping.kindOf', { sheet: sheet.name });
  return (
    <fieldset style={{ border: 0, margin: '0 0 24px', padding: 0 }}>
      <legend>
        <strong>{sheet.name}</strong>
      </legend>
      <Select
        aria-label={kindLabel}
        popupRender={named(kindLabel)}
        style={{ minWidth: 180, marginBottom: 12 }}
        allowClear
        placeholder={t('rosters.mapping.leftOut')}
        value={plan.kind}
        options={KINDS.map((value) => ({ value, label: t(`rosters.kinds.${value}`) }))}
        onChange={(kind?: SheetKind) => onChange({ kind: kind ?? null })}
      />
      {plan.kind && (
        <div style={{ display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
          {sheet.heading.map((heading, column) => {
            const label = t('rosters.mapping.columnOf', { column: heading });
            return (
              <label key={column}>
                <span>{heading || t('rosters.mapping.untitled', { number: column + 1 })}</span>
                <Select
                  aria-label={label}
                  popupRender={named(label)}
                  style={{ width: '100%' }}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t('rosters.mapping.leftOut')}
                  value={plan.columns[column] ?? null}
                  options={FIELDS.map((value) => ({ value, label: t(`rosters.fields.${value}`) }))}
                  onChange={(field?: Field | null) =>
                    onChange({ columns: sheet.heading.map((_, at) => (at === column ? (field ?? null) : (plan.columns[at] ?? null))) })
                  }
                />
                <small className="muted">{sheet.sample.map((row) => row[column]).find(Boolean) ?? ''}</small>
              </label>
            );
          })}
        </div>
      )}
    </fieldset>
  );
}
