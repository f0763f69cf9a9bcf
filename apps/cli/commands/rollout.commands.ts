import { randomUUID } from 'node:crypto';
import type { components } from '../../console/src/api/schema.js';
import { answer } from '../api/client.js';
import { tenantIds } from '../api/lookup.js';
import { allPages } from '../api/pages.js';
import { LIMIT, NEEDED_REASON, WAITING, leaf, option, repeated, whole, type Branch } from '../command.js';
import type { Text } from '../language.js';
import { rolloutFields, rolloutRows, targetRows, type Summary, type Target } from '../output/rollout-views.js';
import type { Run } from '../run.js';
import { settled } from '../api/await-rollout.js';
import { wave } from '../wave.js';

interface Start {
  readonly to: string;
  readonly wave?: string[];
  readonly city?: string[];
  readonly tenant?: string[];
  readonly from?: string[];
  readonly soak: number;
  readonly maxFailures: number;
  readonly deadline: number;
  readonly reason: string;
}
type Act = 'stop' | 'resume' | 'rollback';

const STATES = [
  'running',
  'soaking',
  'stopped',
  'rolling-back',
  'rolled-back',
  'succeeded',
  'failed',
] as const satisfies Summary['state'][];
const TARGET_STATES = ['pending', 'running', 'ready', 'failed', 'skipped', 'rolled-back'] as const satisfies Target['state'][];
const ABOUT: Record<Act, Text> = {
  stop: { zh: '停止：不再开始新的平台', en: 'Stop: no further platform is begun' },
  resume: { zh: '继续', en: 'Go on' },
  rollback: { zh: '回退到原版本', en: 'Roll back to the versions before' },
};
const at = (id: string) => ({ path: { id } });

/** 分批升级: a template version taken to platforms in waves. */
export function rolloutCommands(rollout: Branch): void {
  leaf<{ state?: Summary['state']; limit?: number }>(
    rollout,
    {
      usage: 'ls',
      about: { zh: '列出升级', en: 'List rollouts' },
      options: [option('--state <state>', { zh: '状态', en: 'state' }, { choices: STATES }), LIMIT],
    },
    async (run, { state, limit }) =>
      run.print(
        await allPages((page) => answer(run.api.GET('/api/v1/rollouts', { params: { query: { state, ...page } } })), limit),
        rolloutRows,
      ),
  );
  leaf(rollout, { usage: 'get <rollout>', about: { zh: '一次升级及其各批', en: 'One rollout and its waves' } }, async (run, _options, id) =>
    run.print(await answer(run.api.GET('/api/v1/rollouts/{id}', { params: at(id) })), rolloutFields),
  );
  leaf<{ wave?: number; state?: Target['state']; limit?: number }>(
    rollout,
    {
      usage: 'targets <rollout>',
      about: { zh: '各平台的进度', en: 'How far each platform is' },
      options: [
        option('--wave <n>', { zh: '批次序号', en: 'ordinal of a wave' }, { parse: whole }),
        option('--state <state>', { zh: '状态', en: 'state' }, { choices: TARGET_STATES }),
        LIMIT,
      ],
    },
    async (run, { wave, state, limit }, id) =>
      run.print(
        await allPages(
          (page) => answer(run.api.GET('/api/v1/rollouts/{id}/targets', { params: { ...at(id), query: { wave, state, ...page } } })),
          limit,
        ),
        targetRows,
      ),
  );
  leaf<Start>(rollout, { usage: 'start', about: { zh: '开始分批升级', en: 'Start one' }, options: STARTING }, async (run, given) => {
    const body = { ...(await plan(run, given)), reason: given.reason };
    const header = { 'Idempotency-Key': randomUUID() };
    await changed(run, await answer(run.api.POST('/api/v1/rollouts', { params: { header }, body })), 'succeeded');
  });
  for (const act of ['stop', 'resume', 'rollback'] as const)
    leaf<{ reason: string }>(
      rollout,
      { usage: `${act} <rollout>`, about: ABOUT[act], options: [NEEDED_REASON, ...(act === 'stop' ? [] : WAITING)] },
      async (run, { reason }, id) => {
        if (act === 'rollback') await run.confirm({ zh: `要回退升级 ${id} 吗？`, en: `Roll ${id} back?` });
        const now = await answer(run.api.POST(`/api/v1/rollouts/{id}/${act}`, { params: at(id), body: { reason } }));
        await changed(run, now, act === 'rollback' ? 'rolled-back' : 'succeeded');
      },
    );
}

const STARTING = [
  option('--to <template>', { zh: '目标模板版本', en: 'template version to go to' }, { required: true }),
  NEEDED_REASON,
  option(
    '--wave <name=members>',
    {
      zh: '一批，可多次，按序进行：名称=25%、名称=city:410100,…、名称=tenant:地址,… 或只写名称（其余全部）',
      en: 'a wave, repeated in order: name=25%, name=city:410100,…, name=tenant:slug,… or the name alone for the rest',
    },
    { parse: repeated },
  ),
  option('--city <code>', { zh: '只限此市，可多次', en: 'only this city; may be repeated' }, { parse: repeated }),
  option('--tenant <tenant>', { zh: '只限此平台，可多次', en: 'only this platform; may be repeated' }, { parse: repeated }),
  option(
    '--from <template>',
    { zh: '只限现为此版本者，可多次', en: 'only those that have this version; may be repeated' },
    { parse: repeated },
  ),
  option('--soak <seconds>', { zh: '每批完成后的观察时间', en: 'how long each wave is watched' }, { parse: whole, otherwise: 60 }),
  option('--max-failures <n>', { zh: '超过此数即停止', en: 'more failures than this stop it' }, { parse: whole, otherwise: 0 }),
  option('--deadline <seconds>', { zh: '一个平台的时限', en: 'how long one platform may take' }, { parse: whole, otherwise: 600 }),
  ...WAITING,
];

async function plan(run: Run, given: Start): Promise<Omit<components['schemas']['CreateRolloutDto'], 'reason'>> {
  const { to, city, tenant, from, soak, maxFailures, deadline } = given;
  const chosen = { cityCodes: city, tenantIds: tenant && (await tenantIds(run, tenant)), from };
  return {
    to,
    ...((city ?? tenant ?? from) ? { selection: chosen } : {}),
    waves: await Promise.all((given.wave ?? ['all']).map((written) => wave(run, written))),
    ...{ soakSeconds: soak, maxFailures, deadlineSeconds: deadline },
  };
}

async function changed(run: Run, rollout: components['schemas']['RolloutDto'], goal: Summary['state']): Promise<void> {
  run.print(run.globals.wait ? await settled(run, rollout.id, goal) : rollout, rolloutFields);
}
