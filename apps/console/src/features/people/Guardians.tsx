import { Button, Checkbox, Form, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../shared/Mark';
import { named } from '../../shared/NamedList';
import { useProblemToast } from '../../shared/useProblemToast';
import { FormDialog, filled } from './FormDialog';
import { PersonPicker } from './Pickers';
import { usePeopleChange, usePeopleData, type Guardianship, type Person } from './queries';

interface Props {
  tenantId: string;
  person: Person;
  mayWrite: boolean;
}
interface Values {
  guardianId: string;
  relation: string;
  main?: boolean;
}
const RELATIONS = ['father', 'mother', 'grandparent', 'sibling', 'other-relative', 'organisation', 'other'];

/** 监护关系 in both directions. */
export function Guardians({ tenantId, person, mayWrite }: Props) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { data } = usePeopleData<{ guardians: Guardianship[]; children: Guardianship[] }>(tenantId, `persons/${person.id}/guardianships`);
  const change = usePeopleChange(tenantId);
  const save = (values: Values) => change.mutateAsync({ path: 'guardianships', body: { childId: person.id, ...filled(values) } });
  return (
    <section className="sheet" aria-labelledby="guardians">
      <h2 id="guardians">{t('people.guardians.title')}</h2>
      {mayWrite && <Button onClick={() => setAdding(true)}>{t('people.guardians.add')}</Button>}
      <ul>
        {data?.guardians.map((one) => (
          <Line key={one.id} tenantId={tenantId} one={one} name={one.guardianName} mayWrite={mayWrite} />
        ))}
        {data?.children.map((one) => (
          <Line key={one.id} tenantId={tenantId} one={one} name={one.childName} ward mayWrite={mayWrite} />
        ))}
      </ul>
      {data && data.guardians.length + data.children.length === 0 && <p className="muted">{t('people.guardians.none')}</p>}
      {adding && (
        <FormDialog<Values>
          title={t('people.guardians.add')}
          ok={t('people.save')}
          busy={change.isPending}
          save={save}
          onClose={() => setAdding(false)}
        >
          <Form.Item
            name="guardianId"
            label={t('people.guardians.guardian')}
            rules={[{ required: true, message: t('people.pick.person') }]}
          >
            <PersonPicker tenantId={tenantId} label={t('people.guardians.guardian')} />
          </Form.Item>
          <Form.Item
            name="relation"
            label={t('people.guardians.relation')}
            rules={[{ required: true, message: t('people.guardians.relationNeeded') }]}
          >
            <Select
              popupRender={named(t('people.guardians.relation'))}
              options={RELATIONS.map((value) => ({ value, label: t(`people.relations.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="main" valuePropName="checked">
            <Checkbox>{t('people.guardians.main')}</Checkbox>
          </Form.Item>
        </FormDialog>
      )}
    </section>
  );
}

interface LineProps {
  tenantId: string;
  one: Guardianship;
  name: string | null;
  ward?: boolean;
  mayWrite: boolean;
}
function Line({ tenantId, one, name, ward = false, mayWrite }: LineProps) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const end = usePeopleChange(tenantId);
  const shown = name ?? t('people.guardians.elsewhere');
  return (
    <li>
      {t(ward ? 'people.guardians.wardLine' : 'people.guardians.line', { name: shown, relation: t(`people.relations.${one.relation}`) })}{' '}
      {one.main && <Mark>{t('people.guardians.main')}</Mark>} {one.toOn && <Mark>{t('people.guardians.ended', { day: one.toOn })}</Mark>}
      {mayWrite && !one.toOn && (
        <Popconfirm
          title={t('people.guardians.endTitle')}
          onConfirm={() => end.mutateAsync({ path: `guardianships/${one.id}/end` }).catch(toast)}
        >
          <Button size="small" aria-label={`${t('people.guardians.end')} · ${shown}`}>
            {t('people.guardians.end')}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}
