import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api/client';
import { PaperRow, PaperSection } from '../Paper';
import { Count } from './Count';
import type { FormValues } from './fields';
import { useRules } from './useRules';

/** Row 4.2, and the name under which the platform will be found. */
export function EducationRows({ unitCode }: { unitCode: string | undefined }) {
  const { t } = useTranslation();
  const { needed, slug } = useRules();
  const f = (key: string) => t(`applications.form.${key}`);
  return (
    <PaperSection no="4.0" title={f('sections.education')}>
      <PaperRow no="4.2" title={f('education.title')}>
        {(['schools', 'teachers', 'students'] as const).map((key) => (
          <Count key={key} name={['education', key]} label={f(`education.${key}`)} rules={[needed]} />
        ))}
      </PaperRow>
      <PaperRow no={f('extra')} title={f('slug')} hint={f('slugHint')}>
        <Form.Item name="slug" label={f('slugFull')} rules={[needed, slug]} validateTrigger="onBlur">
          <Input maxLength={40} spellCheck={false} autoCapitalize="none" autoComplete="off" />
        </Form.Item>
        <Suggestion unitCode={unitCode} />
      </PaperRow>
    </PaperSection>
  );
}

function Suggestion({ unitCode }: { unitCode: string | undefined }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<FormValues>();
  const slug = Form.useWatch('slug', form);
  const { data } = useQuery({
    queryKey: ['slug-suggestion', unitCode],
    queryFn: () => request<{ slug: string; available: boolean }>('GET', '/applications/slug-suggestion', { query: { unitCode } }),
    enabled: unitCode !== undefined,
  });
  useEffect(() => {
    if (data?.available && !form.getFieldValue('slug')) form.setFieldValue('slug', data.slug);
  }, [data, form]);
  if (!data || data.slug === slug) return null;
  return (
    <p style={{ alignSelf: 'end', paddingBottom: 10 }}>
      <Button type="link" style={{ padding: 0 }} onClick={() => form.setFieldValue('slug', data.slug)}>
        {t('applications.form.slugUse', { slug: data.slug })}
      </Button>
    </p>
  );
}
