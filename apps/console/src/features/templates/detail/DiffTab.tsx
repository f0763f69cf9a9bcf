import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Mark, type Tone } from '../../../shared/Mark';
import { PageSkeleton } from '../../../shared/Skeletons';
import { EmptyState, ErrorState } from '../../../shared/States';
import table from '../../../shared/table.module.css';
import { useTemplateDiff, useTemplates } from '../queries';
import styles from '../templates.module.css';
import type { FileDiff, Template } from '../types';
import { Diff } from './Diff';

const tone: Record<FileDiff['change'], Tone> = { added: 'good', removed: 'bad', changed: 'warn', same: 'plain' };

/** Against which version, unless asked otherwise: the newest other one of that name, else what new platforms get. */
function useOthers(template: Template) {
  const others = (useTemplates({ limit: 200 }).data?.items ?? []).filter(({ id }) => id !== template.id);
  const likely = others.find(({ name }) => name === template.name) ?? others.find(({ isDefault }) => isDefault) ?? others[0];
  return { others, likely: likely?.id };
}

export function DiffTab({ template }: { template: Template }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { others, likely } = useOthers(template);
  const from = params.get('from') ?? likely;
  const { data, error, refetch } = useTemplateDiff(template.id, from);
  if (others.length === 0) return <EmptyState title={t('templates.diff.noOther')} />;
  return (
    <div className="stack">
      <div className={table.filters}>
        <label>
          {t('templates.diff.from')}
          <select
            value={from}
            onChange={(event) => setParams({ tab: 'diff', from: event.target.value }, { replace: true, preventScrollReset: true })}
          >
            {others.map(({ id, state }) => (
              <option key={id} value={id}>
                {t('templates.diff.option', { id, state: t(`templates.states.${state}`) })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {data ? (
        <Changes files={data.files} from={from ?? ''} to={template.id} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton lines={6} />
      )}
    </div>
  );
}

function Changes({ files, from, to }: { files: FileDiff[]; from: string; to: string }) {
  const { t } = useTranslation();
  const changed = files.filter(({ change }) => change !== 'same');
  return (
    <section aria-label={t('templates.tabs.diff')}>
      <p role="status" style={{ marginBottom: 12 }}>
        {t('templates.diff.summary', { from, to, changed: changed.length, same: files.length - changed.length })}
      </p>
      {changed.map(({ path, change, diff }) => (
        <details key={path} className={styles.fold} open>
          <summary>
            <span className={`mono ${styles.name}`}>{path}</span>
            <Mark tone={tone[change]}>{t(`templates.diff.changes.${change}`)}</Mark>
          </summary>
          <Diff label={path} diff={diff} />
        </details>
      ))}
    </section>
  );
}
