import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import '#shuyuan/schema'; // the libraries that say which columns are sealed
import { KernelModule, KeyRotation, loadSettings } from '#shuyuan/kernel';

const USAGE = `npm run keys -- status           which keys wrap the keys of tenants
npm run keys -- rewrap           wrap every key of a tenant under the newest key of the provider (MASTER_KEY or vault)
npm run keys -- rotate [tenant]  make new keys of tenants (of one: its id), and bring what is sealed under them`;

@Module({})
class KeysModule {}

/** What an operator does with keys. Everything goes on meanwhile: what an older key sealed opens all the while. */
async function main([command, tenant]: string[]): Promise<void> {
  if (!command || !['status', 'rewrap', 'rotate'].includes(command)) throw new Error(USAGE);
  const settings = loadSettings({ ...process.env, LOG_LEVEL: 'error' });
  const module = { module: KeysModule, imports: [KernelModule.forRoot(settings, 'keys')] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    const rotation = app.get(KeyRotation);
    if (command === 'rewrap') console.log(`${await rotation.rewrap()} keys wrapped anew.`);
    if (command === 'rotate') console.log(`${await rotation.rotate(tenant)} new keys; ${await rotation.reseal()} rows sealed anew.`);
    const { current, keys } = await rotation.status();
    console.log(`New keys are wrapped by ${current}.`);
    for (const { wrappedBy, count } of keys) console.log(`  ${count} keys wrapped by ${wrappedBy}`);
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
