import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem, type FieldError } from '../../../api/problem';
import { showFieldErrors } from '../../../shared/fields';
import { useProblemToast } from '../../../shared/useProblemToast';
import { useUpload } from '../queries';
import type { Template } from '../types';
import { FileList } from './FileList';
import { FilePickers } from './FilePickers';
import { Refusals } from './Refusals';
import { faultsOf, withChosen, type PickedFile } from './readFiles';

interface Values {
  name: string;
  version: string;
  notes?: string;
}
const NOTES_FILE = 'UPGRADE.md';
/** The last number of a version, one up; names of the program's own templates are not to be had. */
const next = (version: string) => version.replace(/\d+$/, (last) => String(Number(last) + 1));
const initial = (base: Template | undefined): Partial<Values> =>
  base && !base.builtIn
    ? { name: base.name, version: next(base.version), notes: base.notes }
    : { version: '1.0.0', notes: base?.notes ?? '' };

export function UploadForm({ base }: { base: Template | undefined }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const navigate = useNavigate();
  const upload = useUpload();
  // The notes have a field of their own.
  const [files, setFiles] = useState<PickedFile[]>(() => (base?.files ?? []).filter(({ path }) => path !== NOTES_FILE));
  const [refused, setRefused] = useState<FieldError[]>([]);
  const sent = files.filter(({ unreadable }) => !unreadable);
  const paths = sent.map(({ path }) => path);
  const { byFile, others } = faultsOf(refused, paths);

  const change = (changed: PickedFile[]) => {
    setFiles(changed);
    setRefused([]);
  };
  const choose = async (chosen: File[]) => {
    const all = await withChosen(files, chosen);
    const notes = all.find(({ path }) => path === NOTES_FILE);
    if (notes) form.setFieldValue('notes', notes.content);
    change(all.filter((file) => file !== notes));
  };
  const submit = ({ notes, ...values }: Values) =>
    upload.mutate(
      { ...values, files: sent.map(({ path, content }) => ({ path, content })), ...(notes?.trim() ? { notes } : {}) },
      {
        onSuccess: (template) => {
          void message.success(t('templates.upload.done'));
          void navigate(`/templates/${encodeURIComponent(template.id)}`);
        },
        onError: (error) => {
          if (!isProblem(error) || error.fieldErrors.length === 0) return toast(error);
          showFieldErrors(form, error);
          setRefused(error.fieldErrors.filter(({ field }) => !['name', 'version', 'notes'].includes(field)));
        },
      },
    );
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial(base)} onFinish={submit} className="stack">
      <section className="sheet">
        <h2>{t('templates.upload.identity')}</h2>
        <Form.Item
          name="name"
          label={t('templates.upload.name')}
          extra={t('templates.upload.nameHint')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{0,30}$/, message: t('templates.upload.nameShape') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={31} />
        </Form.Item>
        <Form.Item
          name="version"
          label={t('templates.upload.version')}
          extra={t('templates.upload.versionHint')}
          rules={[{ required: true, pattern: /^\d{1,6}\.\d{1,6}\.\d{1,6}$/, message: t('templates.upload.versionShape') }]}
        >
          <Input autoComplete="off" inputMode="decimal" maxLength={20} />
        </Form.Item>
        <Form.Item name="notes" label={t('templates.upload.notes')} extra={t('templates.upload.notesHint')}>
          <Input.TextArea rows={4} maxLength={20000} />
        </Form.Item>
      </section>
      <section className="sheet">
        <h2>{t('templates.upload.filesTitle')}</h2>
        <div className="stack">
          <p className="muted">{t('templates.upload.filesHint')}</p>
          <FilePickers onChosen={(chosen) => void choose(chosen)} />
          {files.length > 0 && <FileList files={files} faults={byFile} onChange={change} />}
        </div>
      </section>
      {refused.length > 0 && <Refusals count={refused.length} byFile={byFile} others={others} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={upload.isPending} disabled={sent.length === 0}>
          {t('templates.upload.submit')}
        </Button>
        <span className="muted">{t('templates.upload.submitHint')}</span>
      </div>
    </Form>
  );
}
