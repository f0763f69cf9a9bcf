import { CircuitState, ConsecutiveBreaker, DelegateBackoff, circuitBreaker, handleWhenResult } from 'cockatiel';
import { ClusterError } from '../cluster.errors.js';
import type { ClusterHealth } from '../cluster.js';

export interface Outcome {
  error?: ClusterError;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

const states = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
} as const;

/**
 * Stops asking a server that does not answer. After so many failures in a row requests fail at once; then one request at
 * a time tries again, after 1 s, 2 s … up to 15 s. Any answer, also a refusal, shows that the server is there.
 */
export class Breaker {
  private againAt = 0;
  private readonly policy;

  constructor(
    failures: number,
    private readonly origin: string,
  ) {
    const pause = new DelegateBackoff<{ attempt: number }>(({ attempt }) => {
      const step = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
      const duration = step * (0.75 + Math.random() / 4);
      this.againAt = Date.now() + duration;
      return duration;
    });
    const failed = handleWhenResult((outcome) => (outcome as Outcome).error?.code === 'unreachable');
    this.policy = circuitBreaker(failed, { halfOpenAfter: pause, breaker: new ConsecutiveBreaker(failures) });
  }

  get state(): ClusterHealth['breaker'] {
    return states[this.policy.state];
  }

  /** What `attempt` came to; an error that says how long to wait, without an attempt, while the server is away. */
  async run<T extends Outcome>(what: string, attempt: () => Promise<T>): Promise<T | { error: ClusterError; refused: true }> {
    const { state } = this.policy;
    const wait = this.againAt - Date.now();
    if (state === CircuitState.HalfOpen || (state === CircuitState.Open && wait > 0)) {
      const message = `Cannot ${what}: the API server at ${this.origin} did not answer lately and is left alone for a moment`;
      const retryAfterSeconds = Math.max(1, Math.ceil(wait / 1000));
      return { error: new ClusterError('unreachable', message, { retryAfterSeconds }), refused: true };
    }
    return this.policy.execute(attempt);
  }
}
