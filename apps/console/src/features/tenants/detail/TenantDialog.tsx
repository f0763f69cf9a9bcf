import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, type ProblemError } from '../../../api/problem';
import type { Tenant } from '../../../api/types';
import { showFieldErrors } from '../../../shared/fields';
import { useProblemToast } from '../../../shared/useProblemToast';
import { Refusal } from '../opening/Refusal';
import { useHosting, useTenantAction } from '../queries';
import { ActionFields, type ActionValues } from './ActionFields';
import { needsReason, needsTyping, type Asked } from './actions';

interface Props {
  tenant: Tenant;
  asked: Asked;
  onClose: () => void;
}

/** A date as the last moment of that day in Henan. */
const endOfDay = (date: string) => new Date(`${date}T23:59:59+08:00`).toISOString();

/** What will happen to the public, then what the action needs to know, then the reason. A refusal is said in the dialog. */
export function TenantDialog({ tenant, asked, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [form] = Form.useForm<ActionValues>();
  const [refusal, setRefusal] = useState<ProblemError>();
  const act = useTenantAction(tenant);
  const host = useHosting(tenant);
  const danger = needsTyping(asked);
  const typed = Form.useWatch('confirmSlug', form);

  const send = ({ until, ...values }: ActionValues): Promise<unknown> =>
    asked === 'host' || asked === 'unhost'
      ? host.mutateAsync({ canHost: asked === 'host', ...(values.reason ? { reason: values.reason } : {}) })
      : act.mutateAsync({ action: asked, ...values, ...(until ? { until: endOfDay(until) } : {}) });
  const submit = (values: ActionValues) => {
    setRefusal(undefined);
    return send(values).then(
      () => {
        onClose();
        void message.success(t(`tenants.actions.${asked}.done`));
      },
      (error: unknown) => {
        if (!isProblem(error) || error.isOutage || error.status === 401) return toast(error);
        const homeless = error.fieldErrors.length > 0 ? showFieldErrors(form, error) : null;
        if (!homeless || homeless.length > 0) setRefusal(error);
      },
    );
  };

  return (
    <Modal
      open
      title={t(`tenants.actions.${asked}.title`, { name: tenant.name })}
      okText={t(`tenants.actions.${asked}.label`)}
      okButtonProps={{ danger, loading: act.isPending || host.isPending, disabled: danger && typed !== tenant.slug }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={asked === 'resize' ? 640 : 520}
    >
      <Alert
        type={danger ? 'error' : 'info'}
        showIcon
        style={{ marginBottom: 16 }}
        title={t(`tenants.actions.${asked}.text`, { host: tenant.host, unit: tenant.unitName })}
      />
      {refusal && <Refusal problem={refusal} />}
      <Form<ActionValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ paddingBottom: 12 }}
        onFinish={(values) => void submit(values)}
      >
        <ActionFields asked={asked} tenant={tenant} />
        <Form.Item
          name="reason"
          label={t(needsReason(asked) ? 'tenants.actions.reason' : 'tenants.actions.reasonOptional')}
          rules={needsReason(asked) ? [{ required: true, whitespace: true, message: t('tenants.actions.reasonNeeded') }] : []}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        {danger && (
          <Form.Item name="confirmSlug" label={t('tenants.actions.typeSlug', { slug: tenant.slug })}>
            <Input autoComplete="off" spellCheck={false} autoCapitalize="none" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
