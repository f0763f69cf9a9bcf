import type { components } from '../../console/src/api/schema.js';
import { answer } from '../api/client.js';
import { tenantId } from '../api/lookup.js';
import { allPages } from '../api/pages.js';
import { LIMIT, REASON, leaf, option, type Branch } from '../command.js';
import { EXIT } from '../failures.js';
import { TITLE, column, time } from '../output/columns.js';
import { fields, rows, sentence } from '../output/print.js';

type Archive = components['schemas']['ArchiveDto'];

const STATES = ['writing', 'complete', 'failed', 'restored', 'expired'] as const satisfies Archive['state'][];
const columns = [
  column<Archive>(TITLE.id, (a) => a.id),
  column<Archive>(TITLE.slug, (a) => a.slug),
  column<Archive>(TITLE.state, (a) => a.state),
  column<Archive>({ zh: '字节', en: 'BYTES' }, (a) => a.bytes),
  column<Archive>({ zh: '对象', en: 'OBJECTS' }, (a) => a.objects),
  column<Archive>(TITLE.created, (a) => time(a.createdAt)),
  column<Archive>(TITLE.by, (a) => a.createdBy),
  column<Archive>(TITLE.message, (a) => a.message),
];
const at = (id: string) => ({ path: { id } });

export function archiveCommands(archive: Branch): void {
  leaf<{ tenant?: string; state?: Archive['state']; limit?: number }>(
    archive,
    {
      usage: 'ls',
      about: { zh: '列出归档', en: 'List archives' },
      options: [
        option('--tenant <tenant>', { zh: '平台', en: 'of one platform' }),
        option('--state <state>', { zh: '状态', en: 'state' }, { choices: STATES }),
        LIMIT,
      ],
    },
    async (run, { tenant, state, limit }) => {
      const query = { state, tenantId: tenant && (await tenantId(run, tenant)) };
      run.print(
        await allPages((page) => answer(run.api.GET('/api/v1/archives', { params: { query: { ...query, ...page } } })), limit),
        rows(columns),
      );
    },
  );
  leaf(
    archive,
    { usage: 'verify <archive>', about: { zh: '核对归档的完整性', en: 'Read it all and compare its checksums' } },
    async (run, _options, id) => {
      const result = await answer(run.api.POST('/api/v1/archives/{id}/verify', { params: at(id) }));
      const whole = sentence({ zh: '完好', en: 'Intact' });
      run.print(result, (value, language) => (value.ok ? whole(value, language) : `${value.problems.join('\n')}\n`));
      if (!result.ok) process.exitCode = EXIT.refused;
    },
  );
  leaf<{ reason?: string }>(
    archive,
    { usage: 'rm <archive>', about: { zh: '销毁归档', en: 'Destroy an archive' }, options: [REASON] },
    async (run, { reason }, id) => {
      const { slug, tenantName } = await answer(run.api.GET('/api/v1/archives/{id}', { params: at(id) }));
      await run.confirm({
        zh: `要销毁“${tenantName}”的归档吗？数据无法找回。`,
        en: `Destroy the archive of ${tenantName}? Its data cannot be had back.`,
      });
      run.print(
        await answer(run.api.DELETE('/api/v1/archives/{id}', { params: at(id), body: { reason, confirmSlug: slug } })),
        fields(columns),
      );
    },
  );
}
