import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/DataTable';
import { named } from '../../shared/NamedList';
import { useProblemToast } from '../../shared/useProblemToast';
import { FormDialog, filled } from './FormDialog';
import { ClassField } from './PeoplePage';
import { OrganisationPicker } from './Pickers';
import { usePeopleChange, usePeopleData, type LifeEntry, type Person } from './queries';

interface Props {
  tenantId: string;
  person: Person;
  mayWrite: boolean;
}
type Step = 'enrol' | 'move' | 'end' | 'employ';
interface Values {
  schoolId?: string;
  classId?: string;
  organisationId?: string;
  post?: string;
  subject?: string;
  reason?: string;
  on?: string;
}

const REASONS = ['graduated', 'transferred', 'withdrawn', 'suspended', 'died', 'error'];
const POSTS = ['head', 'deputy-head', 'teacher', 'class-teacher', 'subject-teacher', 'staff'];

/** 履历, with what can be done about the place and the posts someone has now. */
export function Careers({ tenantId, person, mayWrite }: Props) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const [step, setStep] = useState<Step>();
  const { data } = usePeopleData<{ items: LifeEntry[] }>(tenantId, `persons/${person.id}/life`);
  const change = usePeopleChange(tenantId);
  const rows = data?.items.map((entry, index) => ({ ...entry, id: String(index) }));
  const steps: Step[] = person.enrolment ? ['move', 'end', 'employ'] : ['enrol', 'employ'];
  return (
    <section className="sheet" aria-labelledby="life">
      <h2 id="life">{t('people.life.title')}</h2>
      {mayWrite && (
        <p className="row">
          {steps.map((name) => (
            <Button key={name} onClick={() => setStep(name)}>
              {t(`people.life.${name}`)}
            </Button>
          ))}
          {person.employments.map((post) => (
            <Popconfirm
              key={post.id}
              title={t('people.life.endPostTitle')}
              onConfirm={() => change.mutateAsync({ path: `employments/${post.id}/end` }).catch(toast)}
            >
              <Button>{t('people.life.endPost', { post: `${post.organisationName} ${t(`people.posts.${post.post}`)}` })}</Button>
            </Popconfirm>
          ))}
        </p>
      )}
      {rows?.length === 0 ? (
        <p className="muted">{t('people.life.none')}</p>
      ) : (
        <DataTable
          caption={t('people.life.title')}
          rows={rows}
          columns={[
            { key: 'at', title: t('people.life.at'), render: (row) => `${row.organisation} ${row.part ?? ''}` },
            { key: 'as', title: t('people.life.as'), render: (row) => (row.post ? postText(t, row.post) : t('people.life.pupil')) },
            { key: 'platform', title: t('people.platform'), render: (row) => row.platform },
            { key: 'from', title: t('people.life.from'), render: (row) => row.fromOn },
            {
              key: 'to',
              title: t('people.life.to'),
              render: (row) => (row.toOn ? `${row.toOn} ${row.endReason ? t(`people.ends.${row.endReason}`) : ''}` : t('people.life.now')),
            },
          ]}
        />
      )}
      {step && <StepDialog tenantId={tenantId} person={person} step={step} onClose={() => setStep(undefined)} />}
    </section>
  );
}

const postText = (t: (key: string) => string, post: string): string => {
  const [kind = '', ...subject] = post.split(' ');
  return [t(`people.posts.${kind}`), ...subject].join(' ');
};

function StepDialog({ tenantId, person, step, onClose }: { tenantId: string; person: Person; step: Step; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const place = step === 'enrol' || step === 'move';
  const save = ({ on, ...values }: Values) => {
    const enrolment = `enrolments/${person.enrolment?.id ?? ''}`;
    const path = { enrol: 'enrolments', employ: 'employments', move: `${enrolment}/move`, end: `${enrolment}/end` }[step];
    const day = step === 'enrol' || step === 'employ' ? { personId: person.id, fromOn: on } : { on };
    return change.mutateAsync({ path, body: filled({ ...values, ...day }) });
  };
  return (
    <FormDialog<Values> title={t(`people.life.${step}`)} ok={t('people.save')} busy={change.isPending} save={save} onClose={onClose}>
      {place && (
        <>
          <Form.Item name="schoolId" label={t('people.fields.school')}>
            <OrganisationPicker tenantId={tenantId} kind="school" label={t('people.fields.school')} />
          </Form.Item>
          <Form.Item noStyle dependencies={['schoolId']}>
            {({ getFieldValue }) => (
              <ClassField tenantId={tenantId} schoolId={(getFieldValue('schoolId') as string | undefined) ?? person.enrolment?.schoolId} />
            )}
          </Form.Item>
        </>
      )}
      {step === 'employ' && (
        <>
          <Form.Item
            name="organisationId"
            label={t('people.fields.organisation')}
            rules={[{ required: true, message: t('people.pick.organisation') }]}
          >
            <OrganisationPicker tenantId={tenantId} label={t('people.fields.organisation')} />
          </Form.Item>
          <Form.Item name="post" label={t('people.fields.post')} rules={[{ required: true, message: t('people.fields.postNeeded') }]}>
            <Select
              popupRender={named(t('people.fields.post'))}
              options={POSTS.map((value) => ({ value, label: t(`people.posts.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="subject" label={t('people.fields.subject')}>
            <Input maxLength={20} />
          </Form.Item>
        </>
      )}
      {step === 'end' && (
        <Form.Item name="reason" label={t('people.life.reason')} rules={[{ required: true, message: t('people.life.reasonNeeded') }]}>
          <Select
            popupRender={named(t('people.life.reason'))}
            options={REASONS.map((value) => ({ value, label: t(`people.ends.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="on" label={t('people.life.day')} extra={t('people.life.dayHint')}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
