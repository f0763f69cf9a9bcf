import { Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { Role } from '../../api/types';
import { showFieldErrors } from '../../shared/fields';
import { useProblemToast } from '../../shared/useProblemToast';
import { usePrincipal } from '../session/session';
import { PlatformField } from './PlatformField';
import { useAccessChange, usePolicy } from './queries';

interface Wish {
  role: Role;
  tenantId?: string;
  unitCode?: string;
  reason: string;
  minutes: number;
}

/** Roles of a unit hold there and below; all others in one platform. */
const OF_UNIT: readonly Role[] = ['city_admin', 'county_admin'];

export function AskElevation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Wish>();
  const toast = useProblemToast();
  const ask = useAccessChange();
  const { roles: held } = usePrincipal();
  const offers = (usePolicy().data?.roles ?? []).filter(({ role }) => held.includes(role)).flatMap(({ elevations }) => elevations);
  const roles = [...new Set(offers.map(({ role }) => role))];
  const role = Form.useWatch('role', form);
  const offer = offers.find((one) => one.role === role);
  const send = (body: Wish) =>
    ask.mutateAsync({ path: '/elevations', body }).then(onClose, (error: unknown) => {
      const homeless = isProblem(error) && error.fieldErrors.length > 0 ? showFieldErrors(form, error) : null;
      if (!homeless || homeless.length > 0) toast(error);
    });
  return (
    <Modal
      open
      title={t('access.elevation.ask')}
      okText={t('access.elevation.send')}
      okButtonProps={{ loading: ask.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('access.elevation.text')}</p>
      <Form<Wish> form={form} layout="vertical" requiredMark={false} initialValues={{ minutes: 60 }} onFinish={(wish) => void send(wish)}>
        <Form.Item name="role" label={t('access.columns.role')} rules={[{ required: true, message: t('access.roleNeeded') }]}>
          <Radio.Group
            aria-label={t('access.columns.role')}
            vertical
            options={roles.map((one) => ({ value: one, label: t(`enums.role.${one}`) }))}
          />
        </Form.Item>
        {role && !OF_UNIT.includes(role) && <PlatformField form={form} />}
        {role && OF_UNIT.includes(role) && (
          <Form.Item
            name="unitCode"
            label={t('access.unit')}
            rules={[{ required: true, pattern: /^\d{6}$/, message: t('access.unitNeeded') }]}
          >
            <Input inputMode="numeric" maxLength={6} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('access.columns.reason')}
          rules={[{ required: true, whitespace: true, message: t('access.reasonNeeded') }]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item
          name="minutes"
          label={t('access.minutes')}
          extra={offer && t(offer.secondPerson ? 'access.elevation.second' : 'access.elevation.atOnce', { minutes: offer.longestMinutes })}
        >
          <InputNumber min={5} max={offer?.longestMinutes ?? 480} step={15} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
