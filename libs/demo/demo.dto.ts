import { ApiProperty } from '@nestjs/swagger';
import { DEMO_STATES, type DemoRun, type DemoState } from './demo-run.entity.js';

const nullable = (type: string): never => [type, 'null'] as never;

export class DemoDto {
  @ApiProperty({ enum: DEMO_STATES })
  state: DemoState;

  @ApiProperty()
  done: number;

  @ApiProperty()
  total: number;

  @ApiProperty({ type: nullable('string') })
  step: string | null;

  @ApiProperty({ type: nullable('string') })
  message: string | null;

  @ApiProperty({ type: nullable('string'), format: 'date-time' })
  startedAt: string | null;

  @ApiProperty({ type: nullable('string'), format: 'date-time' })
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
