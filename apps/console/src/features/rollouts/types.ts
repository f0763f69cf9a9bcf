import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** 分批升级 */
export type RolloutSummary = Schemas['RolloutSummaryDto'];
export type Rollout = Schemas['RolloutDto'];
export type RolloutState = RolloutSummary['state'];
export type RolloutAction = RolloutSummary['actions'][number];
export type Wave = Schemas['RolloutWaveDto'];
export type Target = Schemas['RolloutTargetDto'];
export type RolloutInput = Schemas['CreateRolloutDto'];
export type WaveInput = Schemas['WaveInputDto'];
