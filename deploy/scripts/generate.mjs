// node deploy/scripts/generate.mjs [--check]
// Writes what follows from the sources: docs/configuration.md, the settings in the chart's schema, and the console's types of the API. With --check it only compares.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import openapiTypes, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { SETTINGS_SCHEMA, loadSettings } from '#shuyuan/kernel';
import { ApiModule } from '../../dist/apps/api/api.module.js';
import { openApiDocument } from '../../dist/apps/api/openapi.js';
import { chartSchema } from './chart-schema.ts';
import { configurationPage } from './configuration-page.ts';

const root = resolve(import.meta.dirname, '../..');
const files = {
  'docs/configuration.md': configurationPage(SETTINGS_SCHEMA),
  'charts/shuyuan/values.schema.json': await valuesSchema(),
  'apps/console/src/api/schema.d.ts': await apiTypes(),
};

const stale = [];
for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
  stale.push(name);
  if (process.argv.includes('--check')) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(`wrote ${name}`);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\`.`);
  process.exit(1);
}

async function valuesSchema() {
  const file = 'charts/shuyuan/values.schema.json';
  const current = JSON.parse(await readFile(join(root, file), 'utf8'));
  return formatted(JSON.stringify(chartSchema(current, SETTINGS_SCHEMA)), 'json');
}

/** Controllers are read, not started, so neither a database nor a queue is needed. */
async function apiTypes() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const settings = loadSettings({ DATABASE_URL: 'postgres://nobody@localhost/none' });
  const app = await NestFactory.create(ApiModule.forRoot(settings), new FastifyAdapter(), { preview: true, logger: false });
  const types = astToString(await openapiTypes(openApiDocument(app, version)));
  await app.close();
  return formatted(`// Written by \`npm run generate\` from the OpenAPI document.\n${types}`, 'typescript');
}

async function formatted(text, parser) {
  return prettier.format(text, { ...(await prettier.resolveConfig(join(root, 'package.json'))), parser });
}
