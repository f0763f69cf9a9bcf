import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule, AuditVerification } from '#shuyuan/audit';
import { KernelModule, ROOT_SCOPE, loadSettings } from '#shuyuan/kernel';

@Module({})
class VerifyModule {}

/** `npm run audit:verify [-- chain]`: walks the whole audit log and ends with 1 where a row is not as it was appended. */
async function main([chain]: string[]): Promise<void> {
  const settings = loadSettings({ ...process.env, LOG_LEVEL: 'error' });
  const module = { module: VerifyModule, imports: [KernelModule.forRoot(settings, 'audit'), AuditModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    const found = await app.get(AuditVerification).verify(ROOT_SCOPE, chain);
    console.log(
      `${found.rows} rows in ${found.chains} chains, held against ${found.anchors} anchors: ${found.ok ? 'as they were appended' : 'NOT as they were appended'}.`,
    );
    for (const { chain: name, seq, problem } of found.problems) console.log(`  ${name || 'anchor'} ${seq}: ${problem}`);
    if (!found.ok) process.exitCode = 1;
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
