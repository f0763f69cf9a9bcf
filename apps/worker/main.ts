import 'reflect-metadata';
import { loadSettings } from '#shuyuan/kernel';
import { prepareDatabase } from '#shuyuan/schema';
import { createWorker } from './create-worker.js';

const settings = loadSettings(process.env);
await prepareDatabase(settings);
await createWorker(settings);
