import { afterAll, describe, it } from '@jest/globals';
import { announceSkip } from '../support/announce-skip.js';
import { redisAvailable, startRedis } from '../support/redis.js';
import { describeFairQueue } from './describe-fair-queue.js';

if (redisAvailable()) {
  let stop: (() => Promise<void>) | undefined;
  describeFairQueue('Redis', async () => {
    const redis = await startRedis();
    stop = () => redis.stop();
    return { REDIS_URL: redis.url };
  });
  afterAll(() => stop?.());
} else {
  announceSkip('the queue of tenants on Redis', 'no redis-server on the PATH');
  describe('the queue of tenants on Redis', () => it.skip('needs redis-server', () => undefined));
}
