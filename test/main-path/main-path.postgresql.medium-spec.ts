import { describeMainPath } from './describe-main-path.js';

describeMainPath('queues in PostgreSQL', () => Promise.resolve({}));
