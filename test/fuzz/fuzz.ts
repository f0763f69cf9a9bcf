import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestClient } from '../support/client.js';
import { configuration } from './configuration.js';
import { knownIds, type OpenApi } from './known-ids.js';

/** Left to other tests: that valid data is accepted (rules of the form are no part of JSON Schema), and whose object it is. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
  'use_after_free',
  'ensure_resource_availability',
  'ignored_auth',
  'unsupported_method',
  'allow_header_conformance',
];

export interface FuzzOptions {
  readonly program: string;
  /** For its files. */
  readonly folder: string;
  readonly url: string;
  /** Who asks; nobody when undefined. */
  readonly client: TestClient | undefined;
  /** `GET /api/v1/…` */
  readonly leftOut: readonly string[];
  readonly seconds: number;
  readonly seed: number;
}

export interface Found {
  readonly requests: number;
  readonly operations: number;
  /** Operations that nothing was asked of. */
  readonly unasked: number;
  readonly failures: string[];
  /** What Schemathesis prints: each failure with the request that shows it. */
  readonly said: string;
}

/** Schemathesis' JSON report, as far as it is read here. */
interface Report {
  readonly operations: { readonly selected: number; readonly tested: number };
  readonly test_cases: { readonly generated: number };
  readonly failures: readonly { readonly title: string; readonly operations: readonly string[] }[];
  readonly errors: readonly unknown[];
}

export async function fuzz({ program, url, folder, client, leftOut, seconds, seed }: FuzzOptions): Promise<Found> {
  const asker = client ?? new TestClient(url);
  const document = (await asker.get<OpenApi>('/api/v1/openapi.json')).body;
  const config = join(folder, 'schemathesis.toml');
  const report = join(folder, 'report.json');
  const known = client ? await knownIds(client, document) : new Map<string, string[]>();
  await writeFile(config, configuration(client?.sessionCookie, known, Object.keys(document.paths)));
  const said = await run(program, folder, [
    ...['--config-file', config, 'run', `${url}/api/v1/openapi.json`, '--no-color', '--warnings', 'off', '--output-truncate', 'false'],
    ...['--checks', CHECKS.join(','), ...leftOut.flatMap((route) => ['--exclude-operation-id', operationId(document, route)])],
    ...['--max-time', String(seconds), '--seed', String(seed), '--no-shrink', '--continue-on-failure', '--generation-database', 'none'],
    ...['--request-timeout', '20', '--report-json-path', report],
  ]);
  const { operations, test_cases, failures, errors } = JSON.parse(
    await readFile(report, 'utf8').catch(() => {
      throw new Error(`Schemathesis gave no report:\n${said}`);
    }),
  ) as Report;
  return {
    requests: test_cases.generated,
    operations: operations.tested,
    unasked: operations.selected - operations.tested,
    failures: [...failures.map((failure) => `${failure.title}: ${failure.operations.join(', ')}`), ...errors.map((e) => JSON.stringify(e))],
    said,
  };
}

function operationId({ paths }: OpenApi, route: string): string {
  const [method = '', path = ''] = route.split(' ');
  const id = paths[path]?.[method.toLowerCase()]?.operationId;
  if (!id) throw new Error(`${route} is left out, but the document does not have it`);
  return id;
}

/** Its exit code says only whether it found something, which the report says better. */
function run(program: string, cwd: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, [...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, COLUMNS: '120' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', () => resolve(said));
  });
}
