import { Alert, Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { isProblem } from '../../api/problem';
import { ActionDialog } from '../../shared/ActionDialog';
import { BackLink } from '../../shared/BackLink';
import { fieldPath, showFieldErrors } from '../../shared/fields';
import { PageHead } from '../../shared/PageHead';
import { useProblemToast } from '../../shared/useProblemToast';
import { DurationInput } from './form/DurationInput';
import { ScopeFields } from './form/Scope';
import { rolloutInput, type RolloutValues } from './form/values';
import { WavesEditor } from './form/WavesEditor';
import { useBegin } from './queries';
import styles from './rollouts.module.css';

/** 分批升级, step by step: which version, whom, in which waves, and when to stop. */
export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [form] = Form.useForm<RolloutValues>();
  const navigate = useNavigate();
  const toast = useProblemToast();
  const begin = useBegin();
  const [asked, setAsked] = useState<RolloutValues>();
  const [homeless, setHomeless] = useState<string[]>([]);

  const refuse = (error: unknown) => {
    setAsked(undefined);
    if (!isProblem(error) || error.fieldErrors.length === 0) return toast(error);
    const left = new Set(showFieldErrors(form, error));
    setHomeless(
      error.fieldErrors
        .filter(({ message }) => left.has(message))
        .map(({ field, message }) => {
          const [first, index] = fieldPath(field);
          return first === 'waves' && typeof index === 'number' ? t('rollouts.form.faultOf', { no: index + 1, message }) : message;
        }),
    );
  };
  const confirm = (values: RolloutValues, reason: string) =>
    begin.mutate(rolloutInput(values, reason), {
      onSuccess: (rollout) => void navigate(`/rollouts/${rollout.id}`),
      onError: refuse,
    });
  const initial: Partial<RolloutValues> = {
    ...(params.get('to') ? { to: params.get('to') as string } : {}),
    scope: 'all',
    waves: [
      { name: t('rollouts.form.canary'), kind: 'tenants' },
      { name: t('rollouts.form.others'), kind: 'rest' },
    ],
    soakSeconds: 600,
    maxFailures: 0,
    deadlineSeconds: 600,
  };
  const needed = [{ required: true, message: t('rollouts.form.needed') }];
  return (
    <>
      <PageHead
        before={<BackLink to="/rollouts" label={t('rollouts.title')} />}
        title={t('rollouts.form.title')}
        lead={t('rollouts.form.lead')}
      />
      <Form<RolloutValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ block: 'center', focus: true }}
        initialValues={initial}
        onValuesChange={() => setHomeless([])}
        onFinish={setAsked}
        className="stack"
      >
        <section className="sheet">
          <h2>{t('rollouts.form.steps.what')}</h2>
          <ScopeFields />
        </section>
        <section className="sheet">
          <h2>{t('rollouts.form.steps.waves')}</h2>
          <p className="muted" style={{ marginBottom: 12 }}>
            {t('rollouts.form.wavesHint')}
          </p>
          <WavesEditor />
        </section>
        <section className="sheet">
          <h2>{t('rollouts.form.steps.limits')}</h2>
          <div className={styles.formRow}>
            <Form.Item name="soakSeconds" label={t('rollouts.facts.soak')} extra={t('rollouts.form.soakHint')} rules={needed}>
              <DurationInput id="soakSeconds" label={t('rollouts.facts.soak')} />
            </Form.Item>
            <Form.Item name="deadlineSeconds" label={t('rollouts.facts.deadline')} extra={t('rollouts.form.deadlineHint')} rules={needed}>
              <DurationInput id="deadlineSeconds" label={t('rollouts.facts.deadline')} />
            </Form.Item>
            <Form.Item name="maxFailures" label={t('rollouts.facts.maxFailures')} extra={t('rollouts.form.maxFailuresHint')} rules={needed}>
              <InputNumber min={0} max={1000} precision={0} />
            </Form.Item>
          </div>
        </section>
        {homeless.length > 0 && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t('rollouts.form.refused')}
            description={homeless.map((text) => (
              <p key={text}>{text}</p>
            ))}
          />
        )}
        <div className="row">
          <Button type="primary" htmlType="submit">
            {t('rollouts.form.next')}
          </Button>
        </div>
      </Form>
      {asked && (
        <ActionDialog
          title={t('rollouts.form.confirmTitle', { to: asked.to })}
          text={t('rollouts.form.confirmText', { count: asked.waves.length, first: asked.waves[0]?.name ?? '' })}
          confirm={t('rollouts.form.confirm')}
          reasonNeeded
          busy={begin.isPending}
          onConfirm={({ reason = '' }) => confirm(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
