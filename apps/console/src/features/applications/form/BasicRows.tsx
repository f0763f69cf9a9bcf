import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PaperRow, PaperSection } from '../Paper';
import { useRules } from './useRules';

/** Head and rows 1.1–1.6. */
export function BasicRows() {
  const { t } = useTranslation();
  const { needed } = useRules();
  const f = (key: string) => t(`applications.form.${key}`);
  return (
    <PaperSection no="1.0" title={f('sections.basic')}>
      <PaperRow no="0" title={f('head')}>
        <Form.Item name="filledOn" label={f('filledOn')} rules={[needed]}>
          <Input type="date" />
        </Form.Item>
      </PaperRow>
      <PaperRow no="1.1" title={f('organisation.name')}>
        <Form.Item name={['organisation', 'name']} label={f('organisation.nameFull')} rules={[needed]}>
          <Input maxLength={200} autoComplete="organization" />
        </Form.Item>
      </PaperRow>
      <PaperRow no="1.2" title={f('organisation.address')}>
        <Form.Item name={['organisation', 'address']} label={f('organisation.addressFull')} rules={[needed]}>
          <Input maxLength={200} autoComplete="street-address" />
        </Form.Item>
      </PaperRow>
      <Person no="1.3–1.4" who="leader" />
      <Person no="1.5–1.6" who="technician" />
    </PaperSection>
  );
}

function Person({ no, who }: { no: string; who: 'leader' | 'technician' }) {
  const { t } = useTranslation();
  const { needed, mobile, email } = useRules();
  const c = (key: string) => t(`applications.form.contact.${key}`);
  return (
    <PaperRow no={no} title={t(`applications.form.${who}`)} pairs>
      <Form.Item name={[who, 'name']} label={c('name')} rules={[needed]}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[who, 'title']} label={c('title')} rules={[needed]}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[who, 'mobile']} label={c('mobile')} rules={[needed, mobile]} validateTrigger="onBlur">
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[who, 'email']} label={c('email')} rules={[needed, email]} validateTrigger="onBlur">
        <Input type="email" inputMode="email" maxLength={120} autoComplete="off" />
      </Form.Item>
    </PaperRow>
  );
}
