import 'reflect-metadata';
import { loadSettings } from '#shuyuan/kernel';
import { prepareDatabase } from '#shuyuan/schema';
import { createWorker } from './create-worker.js';

const settings = loadSettings(process.env);
await prepareDatabase(settings);
const app = await createWorker(settings);
// Started by the standalone program: without it there is nothing to work for.
process.once('disconnect', () => void app.close().finally(() => process.exit()));
