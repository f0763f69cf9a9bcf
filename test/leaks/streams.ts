import type { Dice } from './canary.js';
import type { Asker, World } from './world.js';

const STREAMS = 20;

/** Open event streams of several people, all of whose bytes are judged. */
export async function watchStreams(world: World, dice: Dice, heard: (asker: Asker, said: string) => void): Promise<{ close(): void }> {
  const over = new AbortController();
  await Promise.all(
    Array.from({ length: STREAMS }, async () => {
      const asker = dice.of(world.askers);
      const response = await fetch(`${dice.of(world.servers).url}/api/v1/events`, {
        headers: { cookie: asker.cookie },
        signal: over.signal,
      });
      void read(response, (said) => heard(asker, said)).catch(() => undefined);
    }),
  );
  return { close: () => over.abort() };
}

async function read(response: Response, heard: (said: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let kept = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    kept += decoder.decode(chunk, { stream: true });
    const end = kept.lastIndexOf('\n\n');
    if (end < 0) continue;
    for (const event of kept.slice(0, end).split('\n\n')) if (event.includes('data:')) heard(event);
    kept = kept.slice(end + 2);
  }
}
