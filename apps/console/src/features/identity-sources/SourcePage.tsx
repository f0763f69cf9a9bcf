import { Alert, App, Button, Form, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { isProblem } from '../../api/problem';
import { BackLink } from '../../shared/BackLink';
import { showFieldErrors } from '../../shared/fields';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { useKeyOf } from '../../shared/useKeyOf';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { AtTheSource } from './AtTheSource';
import { PreviewSection } from './PreviewSection';
import { SourceFields } from './SourceFields';
import { outgoing, valuesOf, type SourceValues } from './values';
import { useRemoveSource, useSaveSource, useSource } from './queries';
import type { IdentitySource } from './types';

/** One 身份源: its settings, the mapping, and a preview of what would arrive. */
export function Component() {
  const { id = '', sourceId } = useParams();
  const { data, error, refetch } = useSource(id, sourceId);
  if (sourceId && !data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={10} />;
  return <Editor key={data ? `${data.id} ${data.version}` : ''} tenantId={id} before={data} />;
}

function Editor({ tenantId, before }: { tenantId: string; before: IdentitySource | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [form] = Form.useForm<SourceValues>();
  const [general, setGeneral] = useState<string[]>([]);
  const keyOf = useKeyOf();
  const save = useSaveSource(tenantId, before);
  const mayWrite = useMay('identity-source.write');
  const send = (filled: SourceValues) => {
    const wish = outgoing(filled);
    save.mutate(
      { wish, key: keyOf(wish) },
      {
        onSuccess: (source) => {
          void message.success(t('identitySources.saved'));
          void navigate(`/tenants/${tenantId}/identity-sources/${source.id}`, { replace: true });
        },
        onError: (error) => {
          if (isProblem(error) && error.fieldErrors.length > 0) setGeneral(showFieldErrors(form, error));
          else toast(error);
        },
      },
    );
  };
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${tenantId}/identity-sources`} label={t('identitySources.title')} />}
        title={before?.name ?? t('identitySources.add')}
        lead={before && t(`identitySources.kinds.${before.kind}`)}
      />
      {before && <AtTheSource source={before} />}
      <Form<SourceValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={!mayWrite}
        initialValues={valuesOf(before)}
        style={{ maxWidth: 720 }}
        onFinish={send}
      >
        <SourceFields form={form} hasSecret={before?.hasSecret ?? false} fixedKind={before !== undefined} />
        {general.length > 0 && <Alert type="error" showIcon title={general.join(' ')} style={{ marginBottom: 16 }} />}
        {mayWrite && (
          <Space wrap>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('identitySources.save')}
            </Button>
            {before && <Remove tenantId={tenantId} source={before} />}
          </Space>
        )}
      </Form>
      {before && mayWrite && <PreviewSection tenantId={tenantId} source={before} />}
    </>
  );
}

function Remove({ tenantId, source }: { tenantId: string; source: IdentitySource }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toast = useProblemToast();
  const remove = useRemoveSource(tenantId);
  return (
    <Popconfirm
      title={t('identitySources.removeTitle')}
      okText={t('identitySources.remove')}
      onConfirm={() => remove.mutate(source, { onSuccess: () => void navigate(`/tenants/${tenantId}/identity-sources`), onError: toast })}
    >
      <Button danger loading={remove.isPending}>
        {t('identitySources.remove')}
      </Button>
    </Popconfirm>
  );
}
