import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatTime } from '../../i18n/format';
import { ActionDialog } from '../../shared/ActionDialog';
import { DataTable } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { FormDialog } from './FormDialog';
import { PeopleHead } from './PeopleHead';
import { PersonPicker } from './Pickers';
import { usePeopleChange, usePeopleData, usePeoplePage, type Consent, type ConsentText } from './queries';

const STATES = ['given', 'withdrawn', 'missing', 'outdated'];
const SCOPES = ['profile', 'learning', 'space', 'images', 'sharing'] as const;

/** 监护人同意: who agreed to which text, who has still to be asked, and the text itself. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [open, setOpen] = useState<'text' | 'consent'>();
  const [withdrawing, setWithdrawing] = useState<Consent>();
  const mayWrite = useMay('consent.write');
  const texts = usePeopleData<{ items: ConsentText[] }>(id, 'consent-texts').data?.items;
  const text = texts?.[0];
  const { data, error, refetch, isPlaceholderData } = usePeoplePage<Consent>(id, 'consents', {
    limit: 50,
    ...params.only('state', 'cursor'),
  });
  const rows = data?.items.map((row) => ({ ...row, key: row.id, id: row.id ?? row.personId }));
  const scopeNames = (scopes: readonly string[]) => scopes.map((scope) => t(`people.scopes.${scope}`)).join('、');
  return (
    <>
      <PeopleHead
        tenantId={id}
        screen="consents"
        aside={
          mayWrite && (
            <>
              <Button onClick={() => setOpen('text')}>{t('people.consents.publish')}</Button>
              {text && (
                <Button type="primary" onClick={() => setOpen('consent')}>
                  {t('people.consents.give')}
                </Button>
              )}
            </>
          )
        }
      />
      <section className="sheet" aria-labelledby="text">
        <h2 id="text">{t('people.consents.text')}</h2>
        {text ? (
          <details>
            <summary>
              {t('people.consents.textLine', { title: text.title, version: text.version, at: formatTime(text.publishedAt) })}
            </summary>
            <p style={{ whiteSpace: 'pre-wrap' }}>{text.body}</p>
            <p>{scopeNames(text.scopes)}</p>
            <p>{t('people.consents.responsible', { name: text.responsibleName, contact: text.responsibleContact })}</p>
          </details>
        ) : (
          <p className="muted">{t('people.consents.noText')}</p>
        )}
      </section>
      <FilterBar params={params} names={['state']} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="state"
          label={t('people.org.state')}
          options={STATES.map((value) => ({ value, label: t(`people.consents.states.${value}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : rows?.length === 0 ? (
        <EmptyState title={t('people.consents.none')} text={t('people.consents.noneText')} />
      ) : (
        <>
          <DataTable
            caption={t('people.screens.consents')}
            rows={rows}
            busy={isPlaceholderData}
            columns={[
              {
                key: 'who',
                title: t('people.consents.minor'),
                render: (row) => `${row.personName} ${row.age === null ? '' : t('people.age', { count: row.age })}`,
              },
              { key: 'class', title: t('people.fields.class'), render: (row) => row.className },
              { key: 'by', title: t('people.consents.by'), render: (row) => row.givenByName },
              {
                key: 'what',
                title: t('people.consents.what'),
                render: (row) =>
                  row.textVersion ? t('people.consents.version', { version: row.textVersion, scopes: scopeNames(row.scopes) }) : null,
              },
              {
                key: 'state',
                title: t('people.org.state'),
                render: (row) =>
                  row.withdrawnAt ? (
                    <Mark tone="bad">{t('people.consents.withdrawnAt', { at: formatTime(row.withdrawnAt) })}</Mark>
                  ) : row.givenAt ? (
                    <Mark tone="good">
                      {t('people.consents.givenAt', { at: formatTime(row.givenAt), method: t(`people.methods.${row.method}`) })}
                    </Mark>
                  ) : (
                    <Mark tone="warn">{t('people.consents.states.missing')}</Mark>
                  ),
              },
              {
                key: 'actions',
                title: t('people.columns.actions'),
                render: (row) =>
                  mayWrite && row.key && !row.withdrawnAt ? (
                    <Button
                      size="small"
                      danger
                      aria-label={`${t('people.consents.withdraw')} · ${row.personName}`}
                      onClick={() => setWithdrawing(row)}
                    >
                      {t('people.consents.withdraw')}
                    </Button>
                  ) : null,
              },
            ]}
          />
          <Pager data={data} params={params} />
        </>
      )}
      {open === 'text' && <Publish tenantId={id} before={text} onClose={() => setOpen(undefined)} />}
      {open === 'consent' && text && <Give tenantId={id} text={text} onClose={() => setOpen(undefined)} />}
      {withdrawing && <Withdraw tenantId={id} consent={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
}

function Publish({ tenantId, before, onClose }: { tenantId: string; before: ConsentText | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const needed = { required: true, whitespace: true, message: t('people.consents.needed') };
  const { version: _version, publishedAt: _at, ...initial } = before ?? { version: 0, publishedAt: '', scopes: ['profile'] };
  return (
    <FormDialog
      title={t('people.consents.publish')}
      ok={t('people.consents.publishOk')}
      initial={initial}
      busy={change.isPending}
      save={(body: object) => change.mutateAsync({ path: 'consent-texts', body })}
      onClose={onClose}
    >
      <p className="muted">{t('people.consents.publishText')}</p>
      <Form.Item name="title" label={t('people.consents.title')} rules={[needed]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="body" label={t('people.consents.body')} rules={[needed]}>
        <Input.TextArea rows={8} maxLength={20000} />
      </Form.Item>
      <Form.Item name="scopes" label={t('people.consents.scopes')} rules={[{ required: true, message: t('people.consents.needed') }]}>
        <Checkbox.Group options={SCOPES.map((value) => ({ value, label: t(`people.scopes.${value}`) }))} />
      </Form.Item>
      <Form.Item name="responsibleName" label={t('people.consents.responsibleName')} rules={[needed]}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="responsibleContact" label={t('people.consents.responsibleContact')} rules={[needed]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

function Give({ tenantId, text, onClose }: { tenantId: string; text: ConsentText; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  return (
    <FormDialog
      title={t('people.consents.give')}
      ok={t('people.save')}
      initial={{ scopes: [...text.scopes] }}
      busy={change.isPending}
      save={(values: object) => change.mutateAsync({ path: 'consents', body: { ...values, textVersion: text.version } })}
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('people.consents.minor')} rules={[{ required: true, message: t('people.pick.person') }]}>
        <PersonPicker tenantId={tenantId} label={t('people.consents.minor')} />
      </Form.Item>
      <Form.Item
        name="givenBy"
        label={t('people.consents.by')}
        extra={t('people.consents.byHint')}
        rules={[{ required: true, message: t('people.pick.person') }]}
      >
        <PersonPicker tenantId={tenantId} label={t('people.consents.by')} />
      </Form.Item>
      <Form.Item name="scopes" label={t('people.consents.scopes')} rules={[{ required: true, message: t('people.consents.needed') }]}>
        <Checkbox.Group options={text.scopes.map((value) => ({ value, label: t(`people.scopes.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}

function Withdraw({ tenantId, consent, onClose }: { tenantId: string; consent: Consent; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = usePeopleChange(tenantId);
  return (
    <ActionDialog
      title={`${t('people.consents.withdraw')} · ${consent.personName}`}
      text={t('people.consents.withdrawText')}
      confirm={t('people.consents.withdraw')}
      danger
      reasonNeeded
      busy={change.isPending}
      onConfirm={({ reason }) =>
        void change.mutateAsync({ path: `consents/${consent.id ?? ''}/withdraw`, body: { reason } }).then(onClose, toast)
      }
      onClose={onClose}
    />
  );
}
