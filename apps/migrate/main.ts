import 'reflect-metadata';
import { SettingsError, databaseUrls, ensureAppLogin, loadSettings } from '#shuyuan/kernel';
import { UnknownProvinceError } from '#shuyuan/regions';
import { prepareDatabase } from '#shuyuan/schema';

/**
 * Brings the database up as its owner and ends: what the chart's hook, the compose file and the systemd unit run before
 * everything else, so that no serving process needs the owner's address.
 */
async function main(): Promise<void> {
  const settings = loadSettings(process.env);
  if (!settings.DATABASE_URL) throw new SettingsError(['DATABASE_URL must be set: migrations run as the owner of the schema']);
  await prepareDatabase(settings);
  const { owner, app } = databaseUrls(settings);
  if (owner && settings.DATABASE_APP_URL && (await ensureAppLogin(owner, app)))
    console.log('The login of DATABASE_APP_URL is now a member of shuyuan_app and shuyuan_queue.');
  console.log('The database is prepared.');
}

main().catch((error: Error) => {
  const plain = error instanceof SettingsError || error instanceof UnknownProvinceError;
  console.error(plain ? error.message : error);
  process.exitCode = 1;
});
