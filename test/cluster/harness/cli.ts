/**
 * node test/cluster/harness/cli.ts build            build what the cache lacks
 * node test/cluster/harness/cli.ts up [--for SECS]  run a control plane until Ctrl-C (or for so long); prints its kubeconfig
 */
import { registerHooks } from 'node:module';
import { parseArgs } from 'node:util';

// Sources import each other by the ending they have once compiled; run directly, the same file ends in .ts.
registerHooks({
  resolve: (specifier, context, next) =>
    next(context.parentURL?.endsWith('.ts') ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier, context),
});
const { clusterAvailability, buildMissing, cacheRoot, startCluster, toolPath } = await import('./index.js');

const { positionals, values } = parseArgs({ allowPositionals: true, options: { for: { type: 'string' } } });
const log = (line: string) => process.stderr.write(`${line}\n`);
const availability = await clusterAvailability();
if (!availability.available) {
  log(`[cluster] not available: ${availability.reason}`);
  process.exit(1);
}
switch (positionals[0]) {
  case 'build':
    await buildMissing(log);
    log(`[cluster] complete in ${cacheRoot()}`);
    break;
  case 'up': {
    const started = Date.now();
    const cluster = await startCluster(log);
    log(`[cluster] up in ${((Date.now() - started) / 1000).toFixed(1)} s at ${cluster.server}; stop with Ctrl-C`);
    log(`[cluster] try: ${toolPath('kubectl')} --kubeconfig ${cluster.kubeconfig} get nodes`);
    process.stdout.write(`${cluster.kubeconfig}\n`);
    await new Promise<void>((resolve) => {
      // Not `resolve` alone: a signal arriving twice must not end the process before its children.
      process.on('SIGINT', () => resolve()).on('SIGTERM', () => resolve());
      if (values.for) setTimeout(resolve, Number(values.for) * 1000);
    });
    await cluster.stop();
    process.exit(0);
    break;
  }
  default:
    log('usage: node test/cluster/harness/cli.ts build | up [--for SECONDS]');
    process.exit(2);
}
