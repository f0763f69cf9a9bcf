import { Processor } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { AFTER_A_DEATH, QueueProcessor } from '#shuyuan/kernel';
import { RolloutEngine } from './rollout-engine.js';
import { ROLLOUT_QUEUE, type LookAtRollout } from './rollout-queue.js';

/** Looks at one rollout. Thin: what to do is the engine's. */
@Injectable()
@Processor(ROLLOUT_QUEUE, { autorun: false, ...AFTER_A_DEATH })
export class RolloutsProcessor extends QueueProcessor<LookAtRollout> {
  constructor(private readonly engine: RolloutEngine) {
    super();
  }

  protected handle({ rolloutId }: LookAtRollout): Promise<Date | null> {
    return this.engine.look(rolloutId);
  }
}
