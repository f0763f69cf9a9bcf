import 'reflect-metadata';
import { loadSettings } from '#shuyuan/kernel';
import { openFrontDoor } from '../../apps/standalone/front-door.js';

/** API and portals in a process of their own, whose whole output the hunt reads. */
const door = await openFrontDoor(loadSettings(process.env));
process.send?.({ port: door.port });
process.once('disconnect', () => void door.close().finally(() => process.exit()));
