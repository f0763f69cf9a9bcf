import { useQueryClient } from '@tanstack/react-query';
import { Alert, Modal, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { request } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Application } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { usePrincipal } from '../session/session';
import { ApplicationEditor } from './form/ApplicationEditor';
import type { FormValues } from './form/fields';
import { dropDraft } from './form/localDraft';
import { actOn, applicationKey, fetchApplication, useApplication } from './queries';

export function Component() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useApplication(id);
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={12} />;
  if (!data.actions.includes('edit')) return <Navigate to={`/applications/${id}`} replace />;
  return <Edit key={id} application={data} />;
}

function Edit({ application }: { application: Application }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id: userId } = usePrincipal();
  const { id, unitCode, unitName, applicantKind } = application;
  // The copy being edited: live updates must not move its version unseen, or the lost update would go unnoticed.
  const [base, setBase] = useState(application);
  const [round, setRound] = useState(0);
  const [theirs, setTheirs] = useState<Application>();
  const [merged, setMerged] = useState(false);

  const save = async (form: FormValues, thenSubmit: boolean) => {
    try {
      let next = await request<Application>('PUT', `/applications/${id}/form`, { body: { form }, ifMatch: base.version });
      client.setQueryData(applicationKey(id), next);
      setBase(next);
      if (thenSubmit) next = await actOn(next, { action: 'submit' });
      client.setQueryData(applicationKey(id), next);
      void client.invalidateQueries({ queryKey: ['applications'] });
      void navigate(`/applications/${id}`);
    } catch (error) {
      if (isProblem(error, 412)) setTheirs(await fetchApplication(id));
      throw error;
    }
  };
  const settle = (keepMine: boolean) => {
    if (!theirs) return;
    setBase(theirs);
    setMerged(keepMine);
    if (!keepMine) {
      dropDraft(userId, id);
      setRound(round + 1);
    }
    client.setQueryData(applicationKey(id), theirs);
    setTheirs(undefined);
  };
  return (
    <>
      <PageHead
        before={<BackLink to={`/applications/${id}`} label={unitName} />}
        title={t('applications.form.editTitle', { unit: unitName })}
      />
      <ApplicationEditor
        key={round}
        subject={id}
        unit={{ code: unitCode, name: unitName, cityLevel: applicantKind !== 'county' }}
        initial={base.form}
        notice={merged && <Alert type="warning" showIcon role="status" title={t('conflict.merged')} />}
        save={save}
      />
      <Modal
        open={theirs !== undefined}
        title={t('conflict.title')}
        onCancel={() => setTheirs(undefined)}
        footer={[
          <Button key="theirs" onClick={() => settle(false)}>
            {t('conflict.takeTheirs')}
          </Button>,
          <Button key="mine" type="primary" onClick={() => settle(true)}>
            {t('conflict.keepMine')}
          </Button>,
        ]}
      >
        <p>{t('conflict.text', { time: formatTime(theirs?.updatedAt) })}</p>
      </Modal>
    </>
  );
}
