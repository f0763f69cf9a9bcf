import pg from 'pg';
import { BUILT_IN, NOTES_FILE, digestOf, readBuiltIn } from './template-files.js';

/** The program carries another content under an id that is taken: somebody changed a version in place. */
export class BuiltInTemplateChangedError extends Error {
  constructor(id: string, stored: string, carried: string) {
    super(
      `Template version ${id} in the database (${stored}) is not the one this program carries (${carried}). ` +
        'A version never changes: give the changed template a new version number, or run the program that wrote it.',
    );
  }
}

/** Publishes the versions that ship with the program. Runs with the migrations, as the owner. */
export async function seedTemplates(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const id of BUILT_IN) {
      const [name, version] = id.split('@');
      const files = await readBuiltIn(id);
      const digest = digestOf(files);
      const notes = files.find(({ path }) => path === NOTES_FILE)?.content ?? '';
      await client.query(
        `INSERT INTO template_versions (id, name, version, state, digest, files, notes, published_at)
         VALUES ($1, $2, $3, 'published', $4, $5, $6, now()) ON CONFLICT DO NOTHING`,
        [id, name, version, digest, JSON.stringify(files), notes],
      );
      const { rows } = await client.query<{ digest: string }>('SELECT digest FROM template_versions WHERE id = $1', [id]);
      if (rows[0]?.digest !== digest) throw new BuiltInTemplateChangedError(id, rows[0]?.digest ?? 'absent', digest);
    }
  } finally {
    await client.end();
  }
}
