import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PaperRow, PaperSection } from '../Paper';
import { Count } from './Count';
import type { FormValues } from './fields';
import { useRules } from './useRules';

/** Rows 3.1–3.2: not asked under 虚拟开通, but what was given stays (domain: gap 7). */
export function ExistingRows() {
  const { t } = useTranslation();
  const { needed, url } = useRules();
  const form = Form.useFormInstance<FormValues>();
  const mode = Form.useWatch('mode', form);
  const f = (key: string) => t(`applications.form.existing.${key}`);
  if (mode === 'virtual') return null;
  const rules = mode === 'connect' ? [needed] : [];
  return (
    <PaperSection no="3.0" title={t('applications.form.sections.existing')}>
      <PaperRow no="3.1" title={f('title')} hint={f('hint')} pairs>
        <Form.Item name={['existingPlatform', 'name']} label={f('name')} rules={rules}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['existingPlatform', 'url']} label={f('url')} rules={[...rules, url]} validateTrigger="onBlur">
          <Input type="url" inputMode="url" maxLength={300} />
        </Form.Item>
      </PaperRow>
      <PaperRow no="3.2" title={f('users')} hint={f('usersHint')}>
        {(['total', 'teachers', 'students', 'parents'] as const).map((key) => (
          <Count key={key} name={['existingPlatform', 'users', key]} label={f(key)} />
        ))}
      </PaperRow>
    </PaperSection>
  );
}
