import { Checkbox, Form, Input, Modal, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '../../shared/useKeyOf';
import { useRefusal } from '../../shared/useRefusal';
import { useChangeClient, useCreateClient } from './queries';
import { KINDS, SCOPES, type Client, type ClientInput, type ClientWithSecret } from './types';

const EXAMPLE = 'https://reader.example.cn/callback';

interface Values {
  name: string;
  kind: Client['kind'];
  redirectUris: string;
  postLogoutRedirectUris: string;
  backchannelLogoutUri: string;
  scopes: Client['scopes'];
  idTokenAlg: Client['idTokenAlg'];
  enabled: boolean;
}

interface Props {
  tenantId: string;
  before?: Client;
  onClose: () => void;
  onMade?: (made: ClientWithSecret) => void;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const inputOf = ({ enabled, redirectUris, postLogoutRedirectUris, backchannelLogoutUri, ...rest }: Values): ClientInput => ({
  ...rest,
  redirectUris: lines(redirectUris),
  postLogoutRedirectUris: lines(postLogoutRedirectUris),
  backchannelLogoutUri: backchannelLogoutUri.trim() || null,
  disabled: !enabled,
});

const valuesOf = (client?: Client): Values => ({
  name: client?.name ?? '',
  kind: client?.kind ?? 'web',
  redirectUris: client?.redirectUris.join('\n') ?? '',
  postLogoutRedirectUris: client?.postLogoutRedirectUris.join('\n') ?? '',
  backchannelLogoutUri: client?.backchannelLogoutUri ?? '',
  scopes: client?.scopes.filter((scope) => scope !== 'openid') ?? ['profile'],
  idTokenAlg: client?.idTokenAlg ?? 'RS256',
  enabled: !client?.disabled,
});

export function ClientDialog({ tenantId, before, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const create = useCreateClient(tenantId);
  const change = useChangeClient(tenantId);
  const keyOf = useKeyOf();
  const { refuse, notice } = useRefusal(form);
  const save = (values: Values) => {
    const wish = inputOf(values);
    if (before) return change.mutate({ before, wish }, { onSuccess: onClose, onError: refuse });
    create.mutate(
      { wish, key: keyOf(wish) },
      {
        onSuccess: (made) => {
          onMade?.(made);
          onClose();
        },
        onError: refuse,
      },
    );
  };
  const needed = [{ required: true, whitespace: true, message: t('clients.needed') }];
  return (
    <Modal
      open
      width={640}
      title={before ? t('clients.edit.title', { name: before.name }) : t('clients.add')}
      okText={t(before ? 'clients.save' : 'clients.add')}
      okButtonProps={{ loading: create.isPending || change.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {notice}
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={valuesOf(before)} onFinish={save}>
        <Form.Item name="name" label={t('clients.fields.name')} extra={t('clients.fields.nameHelp')} rules={needed}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="kind" label={t('clients.fields.kind')}>
          <Radio.Group disabled={before !== undefined}>
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind}>
                {t(`clients.kinds.${kind}`)}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="redirectUris" label={t('clients.fields.redirectUris')} extra={t('clients.fields.redirectHelp')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 2 }} spellCheck={false} placeholder={EXAMPLE} />
        </Form.Item>
        <Form.Item name="postLogoutRedirectUris" label={t('clients.fields.postLogoutRedirectUris')}>
          <Input.TextArea autoSize={{ minRows: 1 }} spellCheck={false} />
        </Form.Item>
        <Form.Item name="backchannelLogoutUri" label={t('clients.fields.backchannelLogoutUri')} extra={t('clients.fields.backchannelHelp')}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name="scopes" label={t('clients.fields.scopes')}>
          <Checkbox.Group options={SCOPES.map((value) => ({ value, label: t(`clients.scopes.${value.replace('.', '-')}`) }))} />
        </Form.Item>
        <Form.Item name="idTokenAlg" label={t('clients.fields.idTokenAlg')}>
          <Radio.Group options={['RS256', 'ES256']} />
        </Form.Item>
        <Form.Item name="enabled" label={t('clients.fields.enabled')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
