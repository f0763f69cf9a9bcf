import { useTranslation } from 'react-i18next';
import type { Tenant } from '../../../api/types';
import { formatNumber, formatTime } from '../../../i18n/format';

export function Facts({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const f = (key: string) => t(`tenants.facts.${key}`);
  const { quota } = tenant;
  return (
    <section className="sheet" aria-labelledby="facts">
      <h2 id="facts">{f('title')}</h2>
      <dl className="facts">
        <Fact term={f('unit')} text={`${tenant.unitName} ${tenant.unitCode}`} />
        <Fact term={f('city')} text={tenant.cityName ?? t('tenants.ownCity')} />
        <Fact term={f('slug')} text={tenant.slug} mono />
        {tenant.externalUrl && <Fact term={f('externalUrl')} text={tenant.externalUrl} mono />}
        <Fact term={f('cpu')} text={t('tenants.facts.cores', { value: formatNumber(quota.cpuMillis / 1000) })} />
        <Fact term={f('memory')} text={t('tenants.facts.gib', { value: formatNumber(quota.memoryMiB / 1024) })} />
        <Fact term={f('storage')} text={t('tenants.facts.gib', { value: formatNumber(quota.storageGiB) })} />
        <Fact term={f('template')} text={tenant.templateVersion} mono />
        <Fact term={f('created')} text={formatTime(tenant.createdAt)} />
        <Fact term={f('ready')} text={formatTime(tenant.readyAt)} />
        <Fact term={f('generation')} text={`${tenant.observedGeneration} / ${tenant.generation}`} />
        {tenant.correlationId && <Fact term={f('correlation')} text={tenant.correlationId} mono />}
      </dl>
    </section>
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
