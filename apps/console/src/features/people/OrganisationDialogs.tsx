import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { named } from '../../shared/NamedList';
import { useKeyOf } from '../../shared/useKeyOf';
import { FormDialog, filled } from './FormDialog';
import { OrganisationPicker } from './Pickers';
import { usePeopleChange, type Organisation } from './queries';

export const KINDS = ['school', 'department', 'class'];
const STAGES = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'];

interface Values {
  kind: string;
  name: string;
  parentId?: string;
  code?: string;
  stages?: string[];
  stage?: string;
  grade?: number;
  entryYear?: number;
}

export function AddOrganisation({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const keyOf = useKeyOf();
  const change = usePeopleChange(tenantId);
  const save = (values: Values) => change.mutateAsync({ path: 'organisations', body: filled(values), key: keyOf(values) });
  return (
    <FormDialog<Values>
      title={t('people.org.add')}
      ok={t('people.save')}
      initial={{ kind: 'school' }}
      busy={change.isPending}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('people.org.kind')}>
        <Select popupRender={named(t('people.org.kind'))} options={KINDS.map((value) => ({ value, label: t(`people.kinds.${value}`) }))} />
      </Form.Item>
      <NameField />
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => <FieldsOf kind={getFieldValue('kind') as string} tenantId={tenantId} />}
      </Form.Item>
    </FormDialog>
  );
}

interface Facts {
  name: string;
  parentId?: string | null;
  code?: string | null;
  stages?: string[];
  stage?: string | null;
  grade?: number | null;
  entryYear?: number | null;
}

/** What a kind has; the kind itself does not change. */
const factsOf = (row: Organisation): Facts => {
  const { kind, name, parentId, code, stages, stage, grade, entryYear } = row;
  if (kind === 'school') return { name, code, stages };
  return { name, parentId, ...(kind === 'class' ? { stage, grade, entryYear } : {}) };
};

/** Refused where somebody else has changed it since it was shown. */
export function EditOrganisation({ tenantId, row, onClose }: { tenantId: string; row: Organisation; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const save = (values: Facts) => {
    // A field that was emptied takes the fact away.
    const body = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === undefined || value === '' ? null : value]),
    );
    return change.mutateAsync({ method: 'PATCH', path: `organisations/${row.id}`, body, version: row.version });
  };
  return (
    <FormDialog<Facts>
      title={t('people.org.editOf', { name: row.name })}
      ok={t('people.save')}
      initial={factsOf(row)}
      busy={change.isPending}
      save={save}
      onClose={onClose}
    >
      <NameField />
      <FieldsOf kind={row.kind} tenantId={tenantId} />
    </FormDialog>
  );
}

function NameField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="name" label={t('people.org.name')} rules={[{ required: true, whitespace: true, message: t('people.org.nameNeeded') }]}>
      <Input maxLength={80} />
    </Form.Item>
  );
}

function FieldsOf({ kind, tenantId }: { kind: string; tenantId: string }) {
  const { t } = useTranslation();
  const stages = STAGES.map((value) => ({ value, label: t(`people.stages.${value}`) }));
  if (kind === 'school')
    return (
      <>
        <Form.Item name="code" label={t('people.org.code')} extra={t('people.org.codeHint')}>
          <Input maxLength={30} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="stages" label={t('people.org.stages')}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} popupRender={named(t('people.org.stages'))} options={stages} />
        </Form.Item>
      </>
    );
  return (
    <>
      <Form.Item name="parentId" label={t('people.org.parent')} rules={[{ required: true, message: t('people.pick.organisation') }]}>
        <OrganisationPicker tenantId={tenantId} label={t('people.org.parent')} />
      </Form.Item>
      {kind === 'class' && (
        <>
          <Form.Item name="stage" label={t('people.org.stage')}>
            <Select popupRender={named(t('people.org.stage'))} options={stages} />
          </Form.Item>
          <Form.Item name="grade" label={t('people.org.grade')}>
            <InputNumber min={1} max={12} precision={0} />
          </Form.Item>
          <Form.Item name="entryYear" label={t('people.org.entryYear')}>
            <InputNumber min={1980} max={2100} precision={0} />
          </Form.Item>
        </>
      )}
    </>
  );
}
