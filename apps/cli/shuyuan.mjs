#!/usr/bin/env node
// The command `shuyuan`: the built program, run by the Node that `npm ci` installed, whichever one found this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../../dist/apps/cli/main.js', import.meta.url);
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

if (!existsSync(program)) {
  console.error('Run `npm run build` first: dist/apps/cli is not there');
  process.exit(70);
} else if (Number(process.versions.node.split('.')[0]) >= 24 || !existsSync(own)) {
  await import(program.href);
} else {
  const { status } = spawnSync(own, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 70);
}
