import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { TemplateMark } from './TemplateMark';
import { Checks } from './detail/Checks';
import { DiffTab } from './detail/DiffTab';
import { Facts } from './detail/Facts';
import { Files } from './detail/Files';
import { PreviewTab } from './detail/PreviewTab';
import { StateNotice } from './detail/StateNotice';
import { TemplateActions } from './detail/TemplateActions';
import { useTemplate } from './queries';
import type { Template } from './types';

export function Component() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useTemplate(id);
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={12} />;
  return <TemplateView key={id} template={data} />;
}

function TemplateView({ template }: { template: Template }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const tabs = [
    {
      key: 'checks',
      label: t('templates.tabs.checks'),
      children: (
        <div className="stack">
          <Facts template={template} />
          <Checks template={template} />
        </div>
      ),
    },
    { key: 'files', label: t('templates.tabs.files'), children: <Files files={template.files} /> },
    { key: 'diff', label: t('templates.tabs.diff'), children: <DiffTab template={template} /> },
    { key: 'preview', label: t('templates.tabs.preview'), children: <PreviewTab template={template} /> },
  ];
  const asked = params.get('tab');
  return (
    <>
      <PageHead
        before={<BackLink to="/templates" label={t('templates.title')} />}
        title={template.id}
        lead={
          <span className="row">
            <TemplateMark state={template.state} />
            {template.isDefault && <span>{t('templates.isDefault')}</span>}
            <span>{t('templates.usedBy', { count: template.tenants })}</span>
          </span>
        }
        aside={<TemplateActions template={template} />}
      />
      <StateNotice template={template} />
      <Tabs
        items={tabs}
        activeKey={tabs.find((tab) => tab.key === asked)?.key ?? 'checks'}
        destroyOnHidden
        onChange={(tab) => setParams({ tab }, { replace: true, preventScrollReset: true })}
      />
    </>
  );
}
