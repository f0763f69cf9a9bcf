import pg from 'pg';

/**
 * A connection whose loss ends no process. Whoever holds one taken from a pool hears of its loss by the query that fails;
 * between two queries nobody listens, and an 'error' that nobody listens to would be the end of everything else here.
 */
export class GuardedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
