import type { components } from '../../console/src/api/schema.js';
import { answer } from '../api/client.js';
import { allPages } from '../api/pages.js';
import { LIMIT, leaf, option, type Branch } from '../command.js';
import { TITLE, column, time } from '../output/columns.js';
import { fields, rows } from '../output/print.js';

type Alert = components['schemas']['AlertDto'];

const columns = [
  column<Alert>(TITLE.id, (a) => a.id),
  column<Alert>(TITLE.slug, (a) => a.slug),
  column<Alert>(TITLE.kind, (a) => a.kind),
  column<Alert>({ zh: '发生于', en: 'RAISED' }, (a) => time(a.raisedAt)),
  column<Alert>({ zh: '解除于', en: 'RESOLVED' }, (a) => time(a.resolvedAt)),
  column<Alert>({ zh: '确认人', en: 'ACKNOWLEDGED BY' }, (a) => a.acknowledgedBy),
  column<Alert>(TITLE.message, (a) => a.message),
];

export function alertCommands(alert: Branch): void {
  leaf<{ all?: boolean; city?: string; limit?: number }>(
    alert,
    {
      usage: 'ls',
      about: { zh: '列出未解除的告警', en: 'List open alerts' },
      options: [
        option('--all', { zh: '也列已解除的', en: 'resolved ones too' }),
        option('--city <code>', { zh: '市代码', en: 'code of a city' }),
        LIMIT,
      ],
    },
    async (run, { all, city, limit }) => {
      const query = { ...(all ? {} : { open: true }), cityCode: city };
      run.print(
        await allPages((page) => answer(run.api.GET('/api/v1/alerts', { params: { query: { ...query, ...page } } })), limit),
        rows(columns),
      );
    },
  );
  leaf<{ comment?: string }>(
    alert,
    {
      usage: 'ack <alert>',
      about: { zh: '确认已知悉', en: 'Acknowledge one' },
      options: [option('--comment <text>', { zh: '说明', en: 'comment' })],
    },
    async (run, { comment }, id) =>
      run.print(
        await answer(run.api.POST('/api/v1/alerts/{id}/acknowledge', { params: { path: { id } }, body: { comment } })),
        fields(columns),
      ),
  );
}
