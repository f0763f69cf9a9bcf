import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../config/settings.schema.js';
import { vaultErrors } from './vault.errors.js';

const fileOf = (dataDir: string): string => join(dataDir, 'master.key');

/** Age identities: the first encrypts, all decrypt. */
export interface MasterKey {
  readonly identities: readonly string[];
  readonly recipient: string;
}

/** From MASTER_KEY, else from the data folder. Throws vault.not-configured where neither holds one. */
export async function loadMasterKey(settings: Pick<Settings, 'MASTER_KEY' | 'DATA_DIR'>): Promise<MasterKey> {
  const text = settings.MASTER_KEY || (await readIfThere(fileOf(settings.DATA_DIR)));
  const identities = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (identities.length === 0) throw vaultErrors['vault.not-configured']();
  // The reason of the library would show the key.
  const recipients = await Promise.all(
    identities.map((identity, index) =>
      identityToRecipient(identity).catch(() => {
        throw vaultErrors['vault.key-invalid']({ position: index + 1 });
      }),
    ),
  );
  return { identities, recipient: recipients[0]! };
}

/** For the program that runs everything on one machine: makes a key once, readable by its own user only. */
export async function ensureMasterKey(settings: Pick<Settings, 'MASTER_KEY' | 'DATA_DIR'>): Promise<void> {
  const file = fileOf(settings.DATA_DIR);
  if (settings.MASTER_KEY || (await readIfThere(file))) return;
  await mkdir(settings.DATA_DIR, { recursive: true });
  // Whole or not at all, and never over another: with half a key, or a second one, what the first encrypted is lost.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${await generateX25519Identity()}\n`, { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
