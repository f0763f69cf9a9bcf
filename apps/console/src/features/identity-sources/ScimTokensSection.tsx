import { Alert, Button, Form, Input, InputNumber, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format';
import { CopyButton } from '../../shared/CopyButton';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { useKeyOf } from '../../shared/useKeyOf';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { useCreateToken, useRevokeToken, useScimTokens } from './queries';
import type { NewScimToken, ScimToken } from './types';

/** SCIM: the platform's directory pushes its people with one of these tokens. */
export function ScimTokensSection({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation();
  const mayWrite = useMay('scim-token.write');
  const { data } = useScimTokens(tenantId, true);
  const [making, setMaking] = useState(false);
  const columns = useColumns(tenantId);
  return (
    <section aria-labelledby="scim" style={{ marginTop: 40 }}>
      <h2 id="scim">{t('identitySources.scim.title')}</h2>
      <p className="muted">{t('identitySources.scim.lead')}</p>
      {data && (
        <p>
          <span className="mono" style={{ overflowWrap: 'anywhere' }}>
            {data.baseUrl}
          </span>{' '}
          <CopyButton size="small" text={data.baseUrl} label={t('identitySources.scim.copyAddress')} />
        </p>
      )}
      {mayWrite && (
        <p>
          <Button onClick={() => setMaking(true)}>{t('identitySources.scim.add')}</Button>
        </p>
      )}
      {data && data.items.length > 0 && <DataTable caption={t('identitySources.scim.title')} columns={columns} rows={data.items} />}
      {making && <NewToken tenantId={tenantId} onClose={() => setMaking(false)} />}
    </section>
  );
}

function useColumns(tenantId: string): Column<ScimToken>[] {
  const { t } = useTranslation();
  const mayWrite = useMay('scim-token.write');
  return [
    { key: 'name', title: t('identitySources.scim.name'), render: (row) => <strong>{row.name}</strong> },
    { key: 'hint', title: t('identitySources.scim.hint'), render: (row) => <span className="mono">…{row.hint}</span> },
    {
      key: 'until',
      title: t('identitySources.scim.until'),
      render: (row) => (row.revokedAt ? <Mark tone="bad">{t('identitySources.scim.revoked')}</Mark> : formatTime(row.expiresAt)),
    },
    {
      key: 'used',
      title: t('identitySources.scim.lastUsed'),
      render: (row) => (row.lastUsedAt ? formatTime(row.lastUsedAt) : t('identitySources.scim.never')),
    },
    ...(mayWrite
      ? [
          {
            key: 'actions',
            title: t('identitySources.scim.actions'),
            render: (row: ScimToken) => <Revoke tenantId={tenantId} token={row} />,
          },
        ]
      : []),
  ];
}

function Revoke({ tenantId, token }: { tenantId: string; token: ScimToken }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const revoke = useRevokeToken(tenantId);
  if (token.revokedAt) return null;
  return (
    <Popconfirm
      title={t('identitySources.scim.revokeTitle')}
      okText={t('identitySources.scim.revoke')}
      onConfirm={() => revoke.mutate(token.id, { onError: toast })}
    >
      <Button size="small" aria-label={`${t('identitySources.scim.revoke')} · ${token.name}`} loading={revoke.isPending}>
        {t('identitySources.scim.revoke')}
      </Button>
    </Popconfirm>
  );
}

function NewToken({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ name: string; days: number }>();
  const [made, setMade] = useState<NewScimToken>();
  const toast = useProblemToast();
  const keyOf = useKeyOf();
  const create = useCreateToken(tenantId);
  const send = (wish: { name: string; days: number }) =>
    create.mutate({ ...wish, key: keyOf(wish) }, { onSuccess: setMade, onError: toast });
  return (
    <Modal
      open
      title={t('identitySources.scim.add')}
      okText={t(made ? 'identitySources.done' : 'identitySources.scim.make')}
      okButtonProps={{ loading: create.isPending }}
      cancelButtonProps={made ? { style: { display: 'none' } } : {}}
      onOk={() => (made ? onClose() : form.submit())}
      onCancel={onClose}
    >
      {made ? (
        <>
          <Alert type="warning" showIcon title={t('identitySources.scim.once')} />
          <p className="mono" style={{ overflowWrap: 'anywhere' }}>
            {made.token}
          </p>
          <CopyButton text={made.token} label={t('identitySources.scim.copyToken')} />
        </>
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ days: 365 }} onFinish={send}>
          <Form.Item
            name="name"
            label={t('identitySources.scim.name')}
            rules={[{ required: true, whitespace: true, message: t('identitySources.needed') }]}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="days" label={t('identitySources.scim.days')} rules={[{ required: true, message: t('identitySources.needed') }]}>
            <InputNumber min={1} max={730} precision={0} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
