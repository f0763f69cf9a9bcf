import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '#shuyuan/kernel';
import {
  ROLLOUT_ACTIONS,
  ROLLOUT_STATES,
  TARGET_STATES,
  WAVE_STATES,
  type RolloutAction,
  type RolloutState,
  type TargetState,
  type WaveState,
} from './rollout-states.js';

export class RolloutTotalsDto {
  @ApiProperty()
  targets: number;

  @ApiProperty()
  pending: number;

  @ApiProperty()
  running: number;

  @ApiProperty()
  ready: number;

  @ApiProperty()
  failed: number;

  @ApiProperty()
  skipped: number;

  @ApiProperty()
  rolledBack: number;
}

/** 分批升级. Its totals count what the caller may see. */
export class RolloutSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'standard@1.1.0' })
  to: string;

  @ApiProperty({ enum: ROLLOUT_STATES })
  state: RolloutState;

  @ApiProperty({ description: 'Why it was begun' })
  reason: string;

  @ApiProperty()
  createdBy: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  finishedAt: string | null;

  @ApiProperty()
  soakSeconds: number;

  @ApiProperty()
  maxFailures: number;

  @ApiProperty()
  deadlineSeconds: number;

  @ApiProperty({ type: RolloutTotalsDto })
  totals: RolloutTotalsDto;

  @ApiProperty({ type: 'string', nullable: true, description: 'One sentence about the state' })
  message: string | null;

  @ApiProperty({ description: 'Moves with what people decide and with its end' })
  version: number;

  @ApiProperty({ enum: ROLLOUT_ACTIONS, isArray: true, description: 'What the caller may do now' })
  actions: RolloutAction[];
}

export class RolloutWaveDto {
  @ApiProperty()
  ordinal: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: WAVE_STATES })
  state: WaveState;

  @ApiProperty()
  total: number;

  @ApiProperty()
  ready: number;

  @ApiProperty()
  failed: number;

  @ApiProperty()
  skipped: number;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  startedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  finishedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  soakUntil: string | null;
}

export class RolloutDto extends RolloutSummaryDto {
  @ApiProperty({ type: [RolloutWaveDto] })
  waves: RolloutWaveDto[];
}

export class RolloutTargetDto {
  @ApiProperty({ format: 'uuid' })
  tenantId: string;

  @ApiProperty()
  tenantName: string;

  @ApiProperty()
  slug: string;

  @ApiProperty({ description: 'Ordinal of its wave' })
  wave: number;

  @ApiProperty({ description: 'Template version it had, and goes back to' })
  from: string;

  @ApiProperty({ enum: TARGET_STATES })
  state: TargetState;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was skipped or failed, for machines' })
  reason: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The same in words; while it runs, what the platform waits for' })
  message: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  startedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  finishedAt: string | null;
}

export class RolloutPage extends pageOf(RolloutSummaryDto) {}
export class RolloutTargetPage extends pageOf(RolloutTargetDto) {}
