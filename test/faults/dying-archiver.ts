/**
 * The real worker, except that it kills itself (SIGKILL, so nothing is tidied up) at one chosen moment of one tenant's
 * archiving or restoring: `node --import test/support/ts-hooks.mjs test/faults/dying-archiver.ts MOMENT SLUG`.
 */
import 'reflect-metadata';
import { LocalCluster, type KubeObject } from '#shuyuan/cluster';
import { loadSettings } from '#shuyuan/kernel';
import { createWorker } from '../../apps/worker/create-worker.js';
import { ArchiveRecords } from '../../libs/archives/archive-records.js';
import { FileStore } from '../../libs/archives/stores/file-store.js';

const [moment, slug] = process.argv.slice(2);

function die(at: string): void {
  if (at !== moment) return;
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives before the next statement of this thread matters; nothing may run until then.
  for (;;);
}

const { write, read } = FileStore.prototype;
FileStore.prototype.write = async function (this: FileStore, key, body) {
  const ours = key.startsWith(`${slug}/`);
  if (ours) body.once('data', () => setImmediate(() => die('while-writing')));
  await write.call(this, key, body);
  if (ours) die('written');
};
FileStore.prototype.read = function (this: FileStore, key) {
  if (key.startsWith(`${slug}/`)) die('before-reading-back');
  return read.call(this, key);
};

const save = ArchiveRecords.prototype.save;
ArchiveRecords.prototype.save = async function (this: ArchiveRecords, manager, archive) {
  await save.call(this, manager, archive);
  if (archive.slug === slug && archive.state === 'restored') die('inside-the-restore');
};

const apply = LocalCluster.prototype.apply;
LocalCluster.prototype.apply = async function (this: LocalCluster, object: KubeObject, options) {
  const applied = await apply.call(this, object, options);
  if (object.kind === 'Secret' && object.metadata.namespace === `tenant-${slug}`) die('key-put-back');
  return applied;
};

await createWorker(loadSettings(process.env));
