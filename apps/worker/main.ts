import 'reflect-metadata';
import { loadSettings } from '#shuyuan/kernel';
import { prepareDatabase } from '#shuyuan/schema';
import { createWorker } from './create-worker.js';
import { serveOps } from './ops-server.js';

const settings = loadSettings(process.env);
await prepareDatabase(settings);
const app = await createWorker(settings);
serveOps(app);
// Started by the standalone program: without it there is nothing to work for.
process.once('disconnect', () => void app.close().finally(() => process.exit()));
