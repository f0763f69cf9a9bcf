import { Button, Form, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { Invitation, Role } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { CopyButton } from '../../shared/CopyButton';
import { showFieldErrors } from '../../shared/fields';
import { RegionSelect } from '../../shared/RegionSelect';
import { useProblemToast } from '../../shared/useProblemToast';
import { usePrincipal } from '../session/session';
import { TenantSelect } from './TenantSelect';
import { useInvite, type InviteInput } from './queries';
import styles from './invite.module.css';

/** Whom each role may invite; the server decides, this only spares a refusal. */
const invitable: Partial<Record<Role, Role[]>> = {
  province_admin: ['city_admin', 'county_admin', 'tenant_admin', 'province_admin'],
  city_admin: ['county_admin', 'city_admin', 'tenant_admin'],
  county_admin: ['county_admin', 'tenant_admin'],
  tenant_admin: ['tenant_admin'],
};

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const invite = useInvite();
  if (invite.data) return <LinkOnce invitation={invite.data} onAgain={invite.reset} onClose={onClose} />;
  return (
    <InviteForm busy={invite.isPending} onClose={onClose} send={(input) => invite.mutateAsync(input)} key={t('administrators.invite')} />
  );
}

interface FormProps {
  busy: boolean;
  onClose: () => void;
  send: (input: InviteInput) => Promise<Invitation>;
}
function InviteForm({ busy, onClose, send }: FormProps) {
  const { t } = useTranslation();
  const principal = usePrincipal();
  const [form] = Form.useForm<InviteInput>();
  const toast = useProblemToast();
  const roles = invitable[principal.role] ?? [];
  const role = Form.useWatch('role', form) ?? roles[0];
  const ownUnit = role === 'province_admin' || principal.role === 'county_admin' || principal.role === 'tenant_admin';
  const submit = (values: InviteInput) =>
    send({ ...values, unitCode: values.unitCode ?? principal.unitCode }).catch((error: unknown) => {
      const homeless = isProblem(error) && error.fieldErrors.length > 0 ? showFieldErrors(form, error) : null;
      if (!homeless || homeless.length > 0) toast(error);
    });
  return (
    <Modal
      open
      title={t('administrators.inviteTitle')}
      okText={t('administrators.inviteAction')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.text}>{t('administrators.inviteText')}</p>
      <Form<InviteInput>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: roles[0] }}
        onValuesChange={(changed: Partial<InviteInput>) => changed.role && form.resetFields(['unitCode', 'tenantId'])}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="role" label={t('administrators.columns.role')}>
          <Radio.Group
            aria-label={t('administrators.columns.role')}
            vertical
            options={roles.map((one) => ({ value: one, label: t(`enums.role.${one}`) }))}
          />
        </Form.Item>
        {role === 'tenant_admin' && principal.role !== 'tenant_admin' ? (
          <TenantSelect form={form} />
        ) : (
          !ownUnit && (
            <Form.Item
              name="unitCode"
              label={t('administrators.columns.unit')}
              rules={[{ required: true, message: t('administrators.unitNeeded') }]}
            >
              <RegionSelect
                id="unitCode"
                key={role}
                level={role === 'city_admin' ? 'city' : 'county'}
                {...(principal.role === 'city_admin' && role === 'county_admin' ? { reportsTo: principal.unitCode } : {})}
              />
            </Form.Item>
          )
        )}
      </Form>
    </Modal>
  );
}

interface LinkProps {
  invitation: Invitation;
  onAgain: () => void;
  onClose: () => void;
}
function LinkOnce({ invitation, onAgain, onClose }: LinkProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('administrators.linkTitle')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="again" onClick={onAgain}>
          {t('administrators.inviteAgain')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('administrators.linkDone')}
        </Button>,
      ]}
    >
      <p className={styles.text}>
        {t('administrators.linkText', {
          unit: invitation.unitName,
          role: t(`enums.role.${invitation.role}`),
          time: formatTime(invitation.expiresAt),
        })}
      </p>
      {invitation.url && (
        <>
          <p className={styles.link}>{invitation.url}</p>
          <CopyButton text={invitation.url} label={t('administrators.copy')} />
        </>
      )}
    </Modal>
  );
}
