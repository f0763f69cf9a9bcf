import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatTime } from '../../i18n/format';
import { ActionDialog } from '../../shared/ActionDialog';
import { DataTable } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { Pager } from '../../shared/Pager';
import { ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { PeopleHead } from './PeopleHead';
import {
  usePeopleChange,
  usePeopleData,
  usePeoplePage,
  type Duplicate,
  type HeldElsewhere,
  type PersonMerge,
  type PersonSummary,
} from './queries';

type Wish = { kept: PersonSummary; gone: PersonSummary } | { apart: [PersonSummary, PersonSummary] };

/** 疑似重复: pairs to be merged or told apart, people whom other platforms have too, and merges that can be undone. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [wish, setWish] = useState<Wish>();
  return (
    <>
      <PeopleHead tenantId={id} screen="duplicates" />
      {(['exact', 'probable'] as const).map((kind) => (
        <Pairs key={kind} tenantId={id} kind={kind} onWish={setWish} />
      ))}
      <Elsewhere tenantId={id} />
      <Merges tenantId={id} />
      {wish && <Decide tenantId={id} wish={wish} onClose={() => setWish(undefined)} />}
      <p className="muted">{t('people.duplicates.undoHint')}</p>
    </>
  );
}

function Pairs({ tenantId, kind, onWish }: { tenantId: string; kind: 'exact' | 'probable'; onWish: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePeopleData<{ items: Duplicate[]; more: boolean }>(tenantId, 'duplicates', { kind });
  const rows = data?.items.map((pair) => ({ ...pair, id: pair.a.id + pair.b.id }));
  return (
    <section className="sheet" aria-labelledby={kind}>
      <h2 id={kind}>{t(`people.duplicates.${kind}`)}</h2>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : rows?.length === 0 ? (
        <p className="muted">{t('people.duplicates.none')}</p>
      ) : (
        <DataTable
          caption={t(`people.duplicates.${kind}`)}
          rows={rows}
          columns={[
            { key: 'a', title: t('people.duplicates.one'), render: ({ a }) => <Who tenantId={tenantId} person={a} /> },
            { key: 'b', title: t('people.duplicates.other'), render: ({ b }) => <Who tenantId={tenantId} person={b} /> },
            {
              key: 'alike',
              title: t('people.duplicates.alike'),
              render: ({ alike }) => alike.map((one) => t(`people.alike.${one}`)).join('、'),
            },
            {
              key: 'actions',
              title: t('people.columns.actions'),
              render: ({ a, b }) => (
                <span className="row">
                  <Button size="small" onClick={() => onWish({ kept: a, gone: b })}>
                    {t('people.duplicates.keepOne')}
                  </Button>
                  <Button size="small" onClick={() => onWish({ kept: b, gone: a })}>
                    {t('people.duplicates.keepOther')}
                  </Button>
                  <Button size="small" onClick={() => onWish({ apart: [a, b] })}>
                    {t('people.duplicates.apart')}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Who({ tenantId, person }: { tenantId: string; person: PersonSummary }) {
  const { t } = useTranslation();
  const facts = [
    person.age !== null && t('people.age', { count: person.age }),
    person.enrolment?.className ?? person.enrolment?.schoolName,
  ];
  return (
    <>
      <Link to={`/tenants/${tenantId}/people/${person.id}`}>{person.name}</Link>{' '}
      <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Decide({ tenantId, wish, onClose }: { tenantId: string; wish: Wish; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = usePeopleChange(tenantId);
  const merging = 'kept' in wish;
  const send = (reason: string) =>
    change
      .mutateAsync(
        merging
          ? { path: 'merges', body: { keptId: wish.kept.id, goneId: wish.gone.id, reason } }
          : { path: 'duplicates/apart', body: { a: wish.apart[0].id, b: wish.apart[1].id, reason } },
      )
      .then(onClose, toast);
  return (
    <ActionDialog
      title={t(merging ? 'people.duplicates.merge' : 'people.duplicates.apart')}
      text={merging ? t('people.duplicates.mergeText', { name: wish.kept.name }) : t('people.duplicates.apartText')}
      confirm={t(merging ? 'people.duplicates.merge' : 'people.duplicates.apart')}
      reasonNeeded
      busy={change.isPending}
      onConfirm={({ reason = '' }) => void send(reason)}
      onClose={onClose}
    />
  );
}

function Elsewhere({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation();
  const { data } = usePeopleData<{ items: HeldElsewhere[] }>(tenantId, 'duplicates/elsewhere');
  if (!data || data.items.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('people.duplicates.elsewhere')}</h2>
      <p className="muted">{t('people.duplicates.elsewhereText')}</p>
      <ul>
        {data.items.map(({ person, platform, alike, tenantId: other }) => (
          <li key={person.id + other}>
            <Who tenantId={tenantId} person={person} />{' '}
            {t('people.duplicates.elsewhereLine', { platform, alike: t(`people.alike.${alike}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Merges({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const params = useListParams();
  const undo = usePeopleChange(tenantId);
  const { data } = usePeoplePage<PersonMerge>(tenantId, 'merges', { limit: 25, ...params.only('cursor') });
  if (!data || data.total === 0) return null;
  return (
    <section className="sheet" aria-labelledby="merges">
      <h2 id="merges">{t('people.duplicates.merges')}</h2>
      <DataTable
        caption={t('people.duplicates.merges')}
        rows={data.items}
        columns={[
          {
            key: 'what',
            title: t('people.duplicates.what'),
            render: (row) => t('people.duplicates.mergeLine', { gone: row.goneName, kept: row.keptName }),
          },
          { key: 'why', title: t('people.duplicates.why'), render: (row) => row.reason },
          { key: 'who', title: t('people.duplicates.who'), render: (row) => `${row.mergedBy} ${formatTime(row.mergedAt)}` },
          {
            key: 'undo',
            title: t('people.columns.actions'),
            render: (row) =>
              row.undoneAt ? (
                <Mark>{t('people.duplicates.undone')}</Mark>
              ) : (
                <Popconfirm
                  title={t('people.duplicates.undoTitle')}
                  onConfirm={() => undo.mutateAsync({ path: `merges/${row.id}/undo` }).catch(toast)}
                >
                  <Button size="small" aria-label={`${t('people.duplicates.undo')} · ${row.keptName}`}>
                    {t('people.duplicates.undo')}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
      <Pager data={data} params={params} />
    </section>
  );
}
