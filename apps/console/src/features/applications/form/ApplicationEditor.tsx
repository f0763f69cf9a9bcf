import { Alert, App, Button, Form } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem';
import { formatTime } from '../../../i18n/format';
import { showFieldErrors } from '../../../shared/fields';
import { useProblemToast } from '../../../shared/useProblemToast';
import { useWide } from '../../../shared/useWide';
import styles from '../applications.module.css';
import paper from '../paper.module.css';
import { BasicRows } from './BasicRows';
import { EducationRows } from './EducationRows';
import { ExistingRows } from './ExistingRows';
import { outgoing, type FormValues, type Unit } from './fields';
import { PlanRows } from './PlanRows';
import { RulePanel } from './RulePanel';
import { useAutosave } from './useAutosave';

interface Props {
  /** `new`, or the id of the application that is edited. */
  subject: string;
  unit: Unit;
  initial: FormValues;
  notice?: ReactNode;
  /** Resolves when the server has it; 412 is dealt with by the page. */
  save: (form: FormValues, thenSubmit: boolean) => Promise<void>;
}

export function ApplicationEditor({ subject, unit, initial, notice, save }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<FormValues>();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const wide = useWide();
  const { restored, keptAt, keep, forget } = useAutosave(subject, form);
  const [showRestored, setShowRestored] = useState(restored !== null);
  const [busy, setBusy] = useState<'save' | 'submit'>();
  const [general, setGeneral] = useState<string[]>([]);

  useEffect(() => {
    if (restored) form.setFieldsValue(restored.values);
    // Once, on arrival.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const discard = () => {
    forget();
    form.resetFields();
    setShowRestored(false);
  };

  const run = async (thenSubmit: boolean) => {
    if (thenSubmit && !(await form.validateFields().then(() => true, firstFault))) return;
    setBusy(thenSubmit ? 'submit' : 'save');
    setGeneral([]);
    try {
      await save(outgoing(form.getFieldsValue(true) as FormValues), thenSubmit);
      forget();
      void message.success(t(thenSubmit ? 'applications.form.submitted' : 'applications.form.saved'));
    } catch (error) {
      if (isProblem(error, 412)) return;
      if (isProblem(error) && error.fieldErrors.length > 0) setGeneral(showFieldErrors(form, error, 'form'));
      else toast(error);
    } finally {
      setBusy(undefined);
    }
  };
  const firstFault = (fault: { errorFields?: { name: (string | number)[] }[] }) => {
    const name = fault.errorFields?.[0]?.name;
    if (name) form.scrollToField(name, { block: 'center', focus: true });
    void message.warning(t('applications.form.incomplete', { count: fault.errorFields?.length ?? 0 }));
    return false;
  };

  return (
    <Form<FormValues> form={form} layout="vertical" initialValues={initial} onValuesChange={keep} scrollToFirstError>
      <div className="stack" style={{ marginBottom: 16 }}>
        {showRestored && restored && (
          <Alert
            type="info"
            showIcon
            role="status"
            title={t('applications.form.restored', { time: formatTime(restored.savedAt) })}
            action={<Button onClick={discard}>{t('applications.form.discard')}</Button>}
          />
        )}
        {general.length > 0 && <Alert type="error" showIcon role="alert" title={general.join(' ')} />}
        {notice}
      </div>
      <div className={styles.columns}>
        <div className={paper.sheet}>
          <h2 className={paper.title}>{t('applications.form.paperTitle')}</h2>
          <BasicRows />
          <PlanRows cityLevel={unit.cityLevel} />
          {!wide && <RulePanel unitCode={unit.code} />}
          <ExistingRows />
          <EducationRows unitCode={unit.code} />
          <div className={paper.foot}>
            <span>{keptAt ? t('applications.form.keptAt', { time: formatTime(keptAt, 'second') }) : t('applications.form.keptHint')}</span>
            <Button loading={busy === 'save'} onClick={() => void run(false)}>
              {t('applications.form.save')}
            </Button>
            <Button type="primary" loading={busy === 'submit'} onClick={() => void run(true)}>
              {t('applications.form.submit')}
            </Button>
          </div>
        </div>
        {wide && (
          <aside className={`${styles.side} ${styles.sticky}`} aria-label={t('applications.decision.title')}>
            <RulePanel unitCode={unit.code} />
          </aside>
        )}
      </div>
    </Form>
  );
}
