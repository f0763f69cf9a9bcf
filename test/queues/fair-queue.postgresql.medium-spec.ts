import { describeFairQueue } from './describe-fair-queue.js';

describeFairQueue('PostgreSQL', () => Promise.resolve({}));
