import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { useTemplate } from './queries';
import { UploadForm } from './upload/UploadForm';

/** A new version, empty-handed or upon the files of another one (`?from=`). */
export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  // What the form began with stays, whatever else is read meanwhile.
  const [from] = useState(() => params.get('from') ?? '');
  const { data, error, refetch } = useTemplate(from);
  if (from && !data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={8} />;
  return (
    <>
      <PageHead
        before={<BackLink to="/templates" label={t('templates.title')} />}
        title={t('templates.upload.title')}
        lead={from ? t('templates.upload.leadFrom', { id: from }) : t('templates.upload.lead')}
      />
      <UploadForm base={data} />
    </>
  );
}
