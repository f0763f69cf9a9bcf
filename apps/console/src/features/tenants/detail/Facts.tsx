import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Tenant } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import { replicasText, usersText } from '../../plans/planTexts';

export function Facts({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const f = (key: string) => t(`tenants.facts.${key}`);
  return (
    <section className="sheet" aria-labelledby="facts">
      <h2 id="facts">{f('title')}</h2>
      <dl className="facts">
        <Fact term={f('unit')} text={`${tenant.unitName} ${tenant.unitCode}`} />
        <Fact term={f('city')} text={tenant.cityName ?? t('tenants.ownCity')} />
        <Fact term={f('slug')} text={tenant.slug} mono />
        {tenant.externalUrl && <Fact term={f('externalUrl')} text={tenant.externalUrl} mono />}
        {tenant.kind === 'virtual' && <Provision tenant={tenant} />}
        <Fact term={f('created')} text={formatTime(tenant.createdAt)} />
        <Fact term={f('ready')} text={formatTime(tenant.readyAt)} />
        <Fact term={f('generation')} text={`${tenant.observedGeneration} / ${tenant.generation}`} />
        {tenant.correlationId && <Fact term={f('correlation')} text={tenant.correlationId} mono />}
      </dl>
    </section>
  );
}

/** What it runs on: plan, cluster, template version. A connected platform has an environment of its own. */
function Provision({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const f = (key: string) => t(`tenants.facts.${key}`);
  return (
    <>
      <Fact term={f('plan')} text={tenant.plan} mono />
      <Fact term={t('plans.columns.users')} text={usersText(tenant.usersLimit)} />
      <Fact term={t('plans.columns.replicas')} text={replicasText(tenant.maxReplicas)} />
      <Fact term={f('template')} text={tenant.templateVersion} mono />
      <Fact term={f('cluster')} text={tenant.cluster} mono />
      {tenant.hostedBy && (
        <div>
          <dt>{f('hostedBy')}</dt>
          <dd>
            <Link to={`/tenants/${tenant.hostedBy}`}>{f('hostPlatform')}</Link>
          </dd>
        </div>
      )}
      {tenant.canHost && <Fact term={f('canHost')} text={t('app.yes')} />}
    </>
  );
}

function Fact({ term, text, mono }: { term: string; text: string; mono?: boolean }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className={mono ? 'mono' : undefined}>{text}</dd>
    </div>
  );
}
