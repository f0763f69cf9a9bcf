import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { PaperRow, PaperSection } from '../Paper';
import { ELIGIBILITY, type FormValues } from './fields';
import { useRules } from './useRules';

/** Rows 2.1 and 2.2, with what the rules R1–R6 need and the paper does not ask (domain: gap 1). */
export function PlanRows({ cityLevel }: { cityLevel: boolean }) {
  const { t } = useTranslation();
  const f = (key: string) => t(`applications.form.${key}`);
  return (
    <PaperSection no="2.0" title={f('sections.plan')}>
      <PaperRow no={f('extra')} title={f('eligibility.title')} hint={f('eligibility.hint')}>
        {ELIGIBILITY.map((key) => (
          <Form.Item key={key} name={['eligibility', key]} valuePropName="checked" className="wide">
            <Checkbox>{f(`eligibility.${key}`)}</Checkbox>
          </Form.Item>
        ))}
        {cityLevel && (
          <Form.Item name="canHostVirtual" valuePropName="checked" className="wide">
            <Checkbox>{f('eligibility.canHostVirtual')}</Checkbox>
          </Form.Item>
        )}
      </PaperRow>
      <ModeRow cityLevel={cityLevel} />
      <SpaceRow />
    </PaperSection>
  );
}

function ModeRow({ cityLevel }: { cityLevel: boolean }) {
  const { t } = useTranslation();
  const { needed } = useRules();
  const f = (key: string) => t(`applications.form.${key}`);
  const targets = cityLevel ? (['province'] as const) : (['province', 'city', 'cityVirtual'] as const);
  return (
    <PaperRow no="2.1" title={f('modeAndBatch')} hint={f('modeHint')}>
      <Form.Item name="mode" label={f('mode')} rules={[needed]} className="wide">
        <Radio.Group aria-label={f('mode')}>
          <Radio value="connect">{t('enums.mode.connect')}</Radio>
          <Radio value="virtual">{t('enums.mode.virtual')}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="batch" label={f('batch')} rules={[needed]} className="wide">
        <Radio.Group aria-label={f('batch')}>
          <Radio value={1}>{t('enums.batchLong.1')}</Radio>
          <Radio value={2}>{t('enums.batchLong.2')}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="target" label={f('target')} rules={[needed]} className="wide">
        <Radio.Group aria-label={f('target')}>
          {targets.map((target) => (
            <Radio key={target} value={target}>
              {t(`enums.target.${target}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="nationalSystem" valuePropName="checked" className="wide">
        <Checkbox>{f('nationalSystem')}</Checkbox>
      </Form.Item>
      <Form.Item name="modeReason" label={f('modeReason')} extra={f('modeReasonHint')} className="wide">
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </PaperRow>
  );
}

function SpaceRow() {
  const { t } = useTranslation();
  const { needed } = useRules();
  const form = Form.useFormInstance<FormValues>();
  const reliance = Form.useWatch('spaceReliance', form);
  const f = (key: string) => t(`applications.form.${key}`);
  return (
    <PaperRow no="2.2" title={f('spaceReliance')}>
      <Form.Item name="spaceReliance" label={f('spaceRelianceFull')} rules={[needed]} className="wide">
        <Radio.Group aria-label={f('spaceRelianceFull')}>
          {(['own', 'upper', 'other'] as const).map((value) => (
            <Radio key={value} value={value}>
              {t(`enums.spaceReliance.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {reliance === 'other' && (
        <Form.Item name="spaceRelianceNote" label={f('spaceRelianceNote')} rules={[needed]} className="wide">
          <Input maxLength={200} />
        </Form.Item>
      )}
    </PaperRow>
  );
}
