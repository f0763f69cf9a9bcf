import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatTime } from '../../i18n/format';
import { ActionDialog } from '../../shared/ActionDialog';
import { DataTable } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { named } from '../../shared/NamedList';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { FormDialog, filled } from './FormDialog';
import { PeopleHead } from './PeopleHead';
import { ClassField } from './PeoplePage';
import { DOCUMENT_KINDS } from './PersonFields';
import { OrganisationPicker, PersonPicker, PlatformPicker } from './Pickers';
import { usePeopleChange, usePeoplePage, type Transfer } from './queries';

type Open = { kind: 'out' | 'in' } | { kind: 'accept'; transfer: Transfer } | { kind: 'refuse' | 'withdraw'; transfer: Transfer };

/** 跨平台转学（调动）: what was asked, and what waits for this platform's answer. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [open, setOpen] = useState<Open>();
  const { data, error, refetch, isPlaceholderData } = usePeoplePage<Transfer>(id, 'transfers', { limit: 50, ...params.only('cursor') });
  const close = () => setOpen(undefined);
  return (
    <>
      <PeopleHead
        tenantId={id}
        screen="transfers"
        aside={(['out', 'in'] as const).map((kind) => (
          <Button key={kind} onClick={() => setOpen({ kind })}>
            {t(`people.transfers.${kind}`)}
          </Button>
        ))}
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('people.transfers.none')} text={t('people.transfers.noneText')} />
      ) : (
        <>
          <DataTable
            caption={t('people.screens.transfers')}
            rows={data?.items}
            busy={isPlaceholderData}
            columns={[
              { key: 'who', title: t('people.fields.name'), render: (row) => <strong>{row.personName}</strong> },
              { key: 'way', title: t('people.transfers.way'), render: (row) => `${row.fromPlatform} → ${row.toPlatform}` },
              { key: 'why', title: t('people.duplicates.why'), render: (row) => row.reason },
              { key: 'at', title: t('people.transfers.askedAt'), render: (row) => formatTime(row.askedAt) },
              {
                key: 'state',
                title: t('people.org.state'),
                render: (row) => <Mark tone={row.state === 'waiting' ? 'busy' : 'plain'}>{t(`people.transfers.states.${row.state}`)}</Mark>,
              },
              { key: 'actions', title: t('people.columns.actions'), render: (row) => <Acts row={row} onOpen={setOpen} /> },
            ]}
          />
          <Pager data={data} params={params} />
        </>
      )}
      {open?.kind === 'out' && <Send tenantId={id} onClose={close} />}
      {open?.kind === 'in' && <Fetch tenantId={id} onClose={close} />}
      {open?.kind === 'accept' && <Accept tenantId={id} transfer={open.transfer} onClose={close} />}
      {(open?.kind === 'refuse' || open?.kind === 'withdraw') && (
        <End tenantId={id} kind={open.kind} transfer={open.transfer} onClose={close} />
      )}
    </>
  );
}

function Acts({ row, onOpen }: { row: Transfer; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  if (row.state !== 'waiting') return null;
  const kinds = row.toAnswer ? (['accept', 'refuse'] as const) : (['withdraw'] as const);
  return (
    <span className="row">
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          aria-label={`${t(`people.transfers.${kind}`)} · ${row.personName}`}
          onClick={() => onOpen({ kind, transfer: row })}
        >
          {t(`people.transfers.${kind}`)}
        </Button>
      ))}
    </span>
  );
}

const Reason = () => {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={t('people.duplicates.why')}
      rules={[{ required: true, whitespace: true, message: t('actionDialog.reasonNeeded') }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  );
};

function Send({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const save = (values: object) => change.mutateAsync({ path: 'transfers/out', body: values });
  return (
    <FormDialog title={t('people.transfers.out')} ok={t('people.transfers.ask')} busy={change.isPending} save={save} onClose={onClose}>
      <Form.Item name="personId" label={t('people.transfers.person')} rules={[{ required: true, message: t('people.pick.person') }]}>
        <PersonPicker tenantId={tenantId} label={t('people.transfers.person')} />
      </Form.Item>
      <Form.Item name="toTenantId" label={t('people.transfers.to')} rules={[{ required: true, message: t('people.pick.platform') }]}>
        <PlatformPicker tenantId={tenantId} label={t('people.transfers.to')} />
      </Form.Item>
      <Reason />
    </FormDialog>
  );
}

function Fetch({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const save = (values: object) => change.mutateAsync({ path: 'transfers/in', body: filled(values) });
  return (
    <FormDialog title={t('people.transfers.in')} ok={t('people.transfers.ask')} busy={change.isPending} save={save} onClose={onClose}>
      <p className="muted">{t('people.transfers.inText')}</p>
      <Form.Item
        name="name"
        label={t('people.fields.name')}
        rules={[{ required: true, whitespace: true, message: t('people.fields.nameNeeded') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="studentNumber" label={t('people.fields.studentNumber')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="documentKind" label={t('people.fields.documentKind')}>
        <Select
          allowClear
          popupRender={named(t('people.fields.documentKind'))}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: t(`people.documents.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="documentNumber" label={t('people.fields.documentNumber')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Places tenantId={tenantId} />
      <Reason />
    </FormDialog>
  );
}

function Places({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="schoolId" label={t('people.fields.school')}>
        <OrganisationPicker tenantId={tenantId} kind="school" label={t('people.fields.school')} />
      </Form.Item>
      <Form.Item noStyle dependencies={['schoolId']}>
        {({ getFieldValue }) => <ClassField tenantId={tenantId} schoolId={getFieldValue('schoolId') as string | undefined} />}
      </Form.Item>
    </>
  );
}

function Accept({ tenantId, transfer, onClose }: { tenantId: string; transfer: Transfer; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const save = (values: object) => change.mutateAsync({ path: `transfers/${transfer.id}/accept`, body: filled(values) });
  return (
    <FormDialog
      title={t('people.transfers.acceptOf', { name: transfer.personName })}
      ok={t('people.transfers.accept')}
      busy={change.isPending}
      save={save}
      onClose={onClose}
    >
      <p>{t(transfer.direction === 'in' ? 'people.transfers.acceptInText' : 'people.transfers.acceptOutText')}</p>
      {transfer.direction === 'in' && <Places tenantId={tenantId} />}
      <Form.Item name="on" label={t('people.life.day')} extra={t('people.life.dayHint')}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}

function End({
  tenantId,
  kind,
  transfer,
  onClose,
}: {
  tenantId: string;
  kind: 'refuse' | 'withdraw';
  transfer: Transfer;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = usePeopleChange(tenantId);
  return (
    <ActionDialog
      title={`${t(`people.transfers.${kind}`)} · ${transfer.personName}`}
      text={t(`people.transfers.${kind}Text`)}
      confirm={t(`people.transfers.${kind}`)}
      reasonNeeded={kind === 'refuse'}
      busy={change.isPending}
      onConfirm={({ reason }) =>
        void change
          .mutateAsync({ path: `transfers/${transfer.id}/${kind}`, body: kind === 'refuse' ? { reason } : {} })
          .then(onClose, toast)
      }
      onClose={onClose}
    />
  );
}
