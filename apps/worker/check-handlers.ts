import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { WorkerHost } from '@nestjs/bullmq';
import { Queue } from 'bullmq';

/** Every provider of the application, each instance once. */
function instances(app: INestApplicationContext): Set<unknown> {
  const modules = [...app.get(ModulesContainer).values()];
  return new Set(modules.flatMap((module) => [...module.providers.values()].map((wrapper) => wrapper.instance)));
}

export const queueNames = (app: INestApplicationContext): string[] =>
  [...new Set([...instances(app)].filter((instance) => instance instanceof Queue).map((queue: Queue) => queue.name))].sort();

/** Queue names with a handler, one entry for each handler. */
export const handledQueues = (app: INestApplicationContext): string[] =>
  [...instances(app)]
    .filter((instance) => instance instanceof WorkerHost)
    .map((handler: WorkerHost) => handler.worker.name)
    .sort();

/** A queue nobody takes from fills silently, and two handlers of one queue take each other's jobs: neither may start. */
export function checkHandlers(app: INestApplicationContext): void {
  const handled = handledQueues(app);
  const problems = [...new Set([...queueNames(app), ...handled])].flatMap((name) => {
    const count = handled.filter((other) => other === name).length;
    return count === 1 ? [] : [`queue "${name}" has ${count === 0 ? 'no handler' : `${count} handlers`}`];
  });
  if (problems.length > 0) throw new Error(`${problems.join('; ')}. Each queue needs exactly one @Processor in the worker.`);
}
