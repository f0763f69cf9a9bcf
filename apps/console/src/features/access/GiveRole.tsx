import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { Role } from '../../api/types';
import { showFieldErrors } from '../../shared/fields';
import { named } from '../../shared/NamedList';
import { RegionSelect } from '../../shared/RegionSelect';
import { useProblemToast } from '../../shared/useProblemToast';
import { usePrincipal } from '../session/session';
import { useAccessChange, usePolicy } from './queries';

interface Wish {
  loginName: string;
  role: Role;
  reason?: string;
  expiresAt?: string;
  unitCode?: string;
}

/** In a platform, or, where that is null, in a unit and down its tree. Offers what the policy lets the caller give; the server decides. */
export function GiveRole({ tenantId, onClose }: { tenantId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Wish>();
  const toast = useProblemToast();
  const give = useAccessChange();
  const { roles: held, unitCode, unitName, role: office } = usePrincipal();
  const policy = usePolicy().data?.roles ?? [];
  const roles = [...new Set(policy.filter(({ role }) => held.includes(role)).flatMap(({ mayGrant }) => mayGrant))].filter(
    (role) => tenantId !== null || policy.some((one) => one.role === role && one.downTheTree),
  );
  const role = Form.useWatch('role', form);
  const chosen = policy.find((one) => one.role === role);
  const send = ({ expiresAt, ...wish }: Wish) =>
    give
      .mutateAsync({
        path: tenantId === null ? '/memberships' : `/tenants/${tenantId}/members`,
        // To the end of that day in China.
        body: { ...wish, ...(expiresAt ? { expiresAt: `${expiresAt}T23:59:59+08:00` } : {}) },
      })
      .then(onClose, (error: unknown) => {
        const homeless = isProblem(error) && error.fieldErrors.length > 0 ? showFieldErrors(form, error) : null;
        if (!homeless || homeless.length > 0) toast(error);
      });
  return (
    <Modal
      open
      title={t('access.members.give')}
      okText={t('access.members.giveAction')}
      okButtonProps={{ loading: give.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Wish> form={form} layout="vertical" requiredMark={false} onFinish={(wish) => void send(wish)}>
        <Form.Item
          name="loginName"
          label={t('access.loginName')}
          rules={[{ required: true, whitespace: true, message: t('access.loginNeeded') }]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="role"
          label={t('access.columns.role')}
          rules={[{ required: true, message: t('access.roleNeeded') }]}
          extra={
            chosen &&
            chosen.apartFrom.length > 0 &&
            t('access.members.apart', { roles: chosen.apartFrom.map((role) => t(`enums.role.${role}`)).join(t('access.explain.and')) })
          }
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            popupRender={named(t('access.columns.role'))}
            options={roles.map((role) => ({ value: role, label: t(`enums.role.${role}`) }))}
          />
        </Form.Item>
        {tenantId === null && (
          <Form.Item name="unitCode" label={t('access.units.unit')} rules={[{ required: true, message: t('access.units.unitNeeded') }]}>
            <RegionSelect
              id="unitCode"
              fallback={{ code: unitCode, name: unitName }}
              {...(office === 'province_admin' ? {} : { reportsTo: unitCode })}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('access.members.reason')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="expiresAt" label={t('access.members.lastDay')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
