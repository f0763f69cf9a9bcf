import type { Tone } from '../../shared/Mark';
import type { ImportState, Rollover, Verdict } from './types';

export const importTone: Record<ImportState, Tone> = {
  uploading: 'busy',
  inspecting: 'busy',
  mapping: 'warn',
  reading: 'busy',
  checking: 'busy',
  checked: 'warn',
  applying: 'busy',
  stopped: 'warn',
  applied: 'good',
  undoing: 'busy',
  undone: 'plain',
  failed: 'bad',
};

export const rolloverTone: Record<Rollover['state'], Tone> = {
  planned: 'warn',
  applying: 'busy',
  stopped: 'warn',
  applied: 'good',
  undoing: 'busy',
  undone: 'plain',
  failed: 'bad',
};

export const verdictTone: Record<Verdict, Tone> = {
  new: 'good',
  same: 'plain',
  change: 'busy',
  review: 'warn',
  error: 'bad',
  twin: 'plain',
  skip: 'plain',
  late: 'warn',
};
