import { afterAll, it } from '@jest/globals';
import { redisAvailable, startRedis } from '../support/redis.js';
import { describeMainPath } from './describe-main-path.js';
import { announceSkip } from '../support/announce-skip.js';

if (redisAvailable()) {
  let stop: (() => Promise<void>) | undefined;
  afterAll(() => stop?.());
  describeMainPath('queues in Redis', async () => {
    const redis = await startRedis();
    stop = redis.stop;
    return { REDIS_URL: redis.url };
  });
} else {
  announceSkip('main path with queues in Redis', 'redis-server is not installed');
  it.skip('main path with queues in Redis needs redis-server', () => undefined);
}
