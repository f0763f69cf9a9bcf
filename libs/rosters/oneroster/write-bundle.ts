import { Readable } from 'node:stream';
import { intoCsv } from '../exports/csv-writer.js';
import { safeCell } from '../exports/safe-cell.js';
import { ZipStream } from '../exports/zip-stream.js';
import type { BundleFile } from './bundle-files.js';

/** Kinds of file that the binding knows; what is not among ours is absent. */
const KNOWN = [
  ...[
    'academicSessions',
    'categories',
    'classes',
    'classResources',
    'courses',
    'courseResources',
    'demographics',
    'enrollments',
    'lineItems',
  ],
  ...[
    'lineItemLearningObjectiveIds',
    'lineItemScoreScales',
    'orgs',
    'resources',
    'resultLearningObjectiveIds',
    'results',
    'resultScoreScales',
  ],
  ...['roles', 'scoreScales', 'userProfiles', 'userResources', 'users'],
];

/** A bundle of OneRoster 1.2 CSV files, written as a stream: all files in bulk, none as a delta. */
export function bundleStream(files: readonly BundleFile[]): Readable {
  const zip = new ZipStream();
  const manifest: BundleFile = { name: 'manifest', heading: ['propertyName', 'value'], rows: () => Readable.from(propertiesOf(files)) };
  for (const file of [manifest, ...files]) zip.stream(`${file.name}.csv`, csv(file));
  return zip.end();
}

function propertiesOf(files: readonly BundleFile[]): [string, string][] {
  const ours = new Set(files.map(({ name }) => name));
  return [
    ['manifest.version', '1.0'],
    ['oneroster.version', '1.2'],
    ...KNOWN.map((name): [string, string] => [`file.${name}`, ours.has(name) ? 'bulk' : 'absent']),
    ['source.systemName', 'Shuyuan'],
  ];
}

function csv(file: BundleFile): Readable {
  const lines = async function* (): AsyncGenerator<readonly string[]> {
    yield file.heading;
    for await (const row of file.rows()) yield row.map(safeCell);
  };
  return intoCsv(lines());
}
