import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { named } from '../../shared/NamedList';

export interface PersonValues {
  name: string;
  gender?: string;
  birthOn?: string;
  documentKind?: string;
  documentNumber?: string;
  studentNumber?: string;
  teacherNumber?: string;
  mobile?: string;
}

export const DOCUMENT_KINDS = ['resident-id', 'hk-macao-permit', 'taiwan-permit', 'passport', 'foreign-permanent'];
const NUMBERS = ['studentNumber', 'teacherNumber', 'mobile'] as const;

/** Numbers on file are not shown in a form: what is left empty stays as it is. */
export function PersonFields({ keeps, optional = false }: { keeps: boolean; optional?: boolean }) {
  const { t } = useTranslation();
  const hint = keeps ? t('people.fields.keeps') : undefined;
  return (
    <>
      <Form.Item
        name="name"
        label={t('people.fields.name')}
        rules={[{ required: !optional, whitespace: true, message: t('people.fields.nameNeeded') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="documentKind" label={t('people.fields.documentKind')}>
        <Select
          allowClear
          popupRender={named(t('people.fields.documentKind'))}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: t(`people.documents.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="documentNumber" label={t('people.fields.documentNumber')} extra={hint}>
        <Input maxLength={40} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="birthOn" label={t('people.fields.birthOn')} extra={t('people.fields.fromDocument')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="gender" label={t('people.fields.gender')}>
        <Select
          allowClear
          popupRender={named(t('people.fields.gender'))}
          options={['male', 'female'].map((value) => ({ value, label: t(`people.genders.${value}`) }))}
        />
      </Form.Item>
      {NUMBERS.map((name) => (
        <Form.Item key={name} name={name} label={t(`people.fields.${name}`)} extra={hint}>
          <Input maxLength={40} autoComplete="off" spellCheck={false} />
        </Form.Item>
      ))}
    </>
  );
}
