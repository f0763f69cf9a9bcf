import { ApiProperty } from '@nestjs/swagger';
import { DEMO_STATES, type DemoRun, type DemoState } from './demo-run.entity.js';

export class DemoDto {
  @ApiProperty({ enum: DEMO_STATES })
  state: DemoState;

  @ApiProperty()
  done: number;

  @ApiProperty()
  total: number;

  @ApiProperty({ type: 'string', nullable: true })
  step: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  message: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  startedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  finishedAt: string | null;

  @ApiProperty({ description: 'Nothing has been filed yet' })
  empty: boolean;

  static of(run: DemoRun | null, empty: boolean): DemoDto {
    return Object.assign(new DemoDto(), {
      state: run?.state ?? 'idle',
      done: run?.done ?? 0,
      total: run?.total ?? 0,
      step: run?.step ?? null,
      message: run?.message ?? null,
      startedAt: run?.startedAt?.toISOString() ?? null,
      finishedAt: run?.finishedAt?.toISOString() ?? null,
      empty,
    });
  }
}
