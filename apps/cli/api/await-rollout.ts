import type { components } from '../../console/src/api/schema.js';
import { EXIT, Failure } from '../failures.js';
import type { Run } from '../run.js';
import { answer } from './client.js';
import { follow } from './follow.js';

type Rollout = components['schemas']['RolloutDto'];

const ENDS: readonly Rollout['state'][] = ['stopped', 'rolled-back', 'succeeded', 'failed'];

/** Until the rollout has ended; another end than `goal` is a failure, told with the rollout's own message. */
export async function settled(run: Run, id: string, goal: Rollout['state']): Promise<Rollout> {
  let told = '';
  const rollout = await follow(run, {
    events: ['rollout.changed'],
    read: () => answer(run.api.GET('/api/v1/rollouts/{id}', { params: { path: { id } } })),
    isDone: ({ state }) => ENDS.includes(state),
    show: ({ state, waves, totals }) => {
      const parts = waves.map((w) => `${w.name} ${w.ready}/${w.total}${w.failed ? ` !${w.failed}` : ''}`);
      const line = `${state}  ${totals.ready}/${totals.targets}  [${parts.join(', ')}]`;
      if (line !== told) run.note({ zh: line, en: line });
      told = line;
    },
  });
  if (rollout.state === goal) return rollout;
  const why = rollout.message ?? rollout.state;
  throw new Failure(EXIT.refused, { zh: `升级未完成（${rollout.state}）：${why}`, en: `The rollout ended ${rollout.state}: ${why}` });
}
