/** The worker as a process of its own, to be killed: `node --import test/support/ts-hooks.mjs test/chaos/world/worker-process.ts`. */
import 'reflect-metadata';
import { loadSettings } from '#shuyuan/kernel';
import { createWorker } from '../../../apps/worker/create-worker.js';

await createWorker(loadSettings(process.env));
