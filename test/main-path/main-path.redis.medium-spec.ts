import { afterAll, it } from '@jest/globals';
import { redisAvailable, startRedis } from '../support/redis.js';
import { describeMainPath } from './describe-main-path.js';

if (redisAvailable()) {
  let stop: (() => Promise<void>) | undefined;
  afterAll(() => stop?.());
  describeMainPath('queues in Redis', async () => {
    const redis = await startRedis();
    stop = redis.stop;
    return { REDIS_URL: redis.url };
  });
} else {
  console.warn('SKIPPED: main path with queues in Redis, because redis-server is not installed');
  it.skip('main path with queues in Redis needs redis-server', () => undefined);
}
