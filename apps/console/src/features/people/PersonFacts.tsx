import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../shared/ActionDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { usePeopleChange, type Person, type SealedField } from './queries';

const NUMBERS: SealedField[] = ['documentNumber', 'studentNumber', 'teacherNumber', 'mobile'];

/** Numbers are masked; whoever has to see one whole says why, and it is on record. */
export function PersonFacts({ tenantId, person }: { tenantId: string; person: Person }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const [asking, setAsking] = useState<SealedField>();
  const [shown, setShown] = useState<Partial<Record<SealedField, string | null>>>({});
  const mayReveal = useMay('person.reveal');
  const reveal = usePeopleChange<Record<SealedField, string | null>>(tenantId);
  const ask = (field: SealedField, reason: string) =>
    reveal.mutateAsync({ path: `persons/${person.id}/reveal`, body: { fields: [field], reason } }).then((numbers) => {
      setShown((before) => ({ ...before, [field]: numbers[field] }));
      setAsking(undefined);
    }, toast);
  return (
    <section className="sheet" aria-labelledby="facts">
      <h2 id="facts">{t('people.facts')}</h2>
      <dl className="facts">
        <dt>{t('people.fields.gender')}</dt>
        <dd>{person.gender ? t(`people.genders.${person.gender}`) : t('people.unknown')}</dd>
        <dt>{t('people.fields.birthOn')}</dt>
        <dd>{person.birthOn ?? t('people.unknown')}</dd>
        <dt>{t('people.fields.documentKind')}</dt>
        <dd>{person.documentKind ? t(`people.documents.${person.documentKind}`) : t('people.unknown')}</dd>
        {NUMBERS.map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{t(`people.fields.${field}`)}</dt>
            <dd>
              <span className="mono">{shown[field] ?? person[field] ?? t('people.unknown')}</span>{' '}
              {mayReveal && person[field] && !shown[field] && (
                <Button
                  size="small"
                  aria-label={t('people.revealOf', { field: t(`people.fields.${field}`) })}
                  onClick={() => setAsking(field)}
                >
                  {t('people.reveal')}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {asking && (
        <ActionDialog
          title={t('people.revealOf', { field: t(`people.fields.${asking}`) })}
          text={t('people.revealText')}
          confirm={t('people.reveal')}
          reasonNeeded
          busy={reveal.isPending}
          onConfirm={({ reason = '' }) => void ask(asking, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
