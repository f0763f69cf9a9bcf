import 'reflect-metadata';
import { loadSettings } from '#shuyuan/kernel';
import { prepareDatabase } from '#shuyuan/schema';
import { createApi } from './create-api.js';

const settings = loadSettings(process.env);
await prepareDatabase(settings);
const app = await createApi(settings);
app.enableShutdownHooks();
await app.listen(settings.PORT, settings.HOST);
