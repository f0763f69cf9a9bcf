import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../../shared/Mark';
import type { RolloutState, Target, Wave } from './types';

const rolloutTone: Record<RolloutState, Tone> = {
  running: 'busy',
  soaking: 'busy',
  stopped: 'warn',
  'rolling-back': 'busy',
  'rolled-back': 'warn',
  succeeded: 'good',
  failed: 'bad',
};
const waveTone: Record<Wave['state'], Tone> = { pending: 'plain', running: 'busy', soaking: 'busy', done: 'good', stopped: 'warn' };
const targetTone: Record<Target['state'], Tone> = {
  pending: 'plain',
  running: 'busy',
  ready: 'good',
  failed: 'bad',
  skipped: 'plain',
  'rolled-back': 'warn',
};

export function RolloutMark({ state }: { state: RolloutState }) {
  const { t } = useTranslation();
  return <Mark tone={rolloutTone[state]}>{t(`rollouts.states.${state}`)}</Mark>;
}
export function WaveMark({ state }: { state: Wave['state'] }) {
  const { t } = useTranslation();
  return <Mark tone={waveTone[state]}>{t(`rollouts.waveStates.${state}`)}</Mark>;
}
export function TargetMark({ state }: { state: Target['state'] }) {
  const { t } = useTranslation();
  return <Mark tone={targetTone[state]}>{t(`rollouts.targetStates.${state}`)}</Mark>;
}
