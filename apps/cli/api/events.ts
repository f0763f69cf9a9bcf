import { EventSource } from 'eventsource';

interface Options {
  readonly server: string;
  readonly cookie: string | undefined;
  readonly token: (() => Promise<string>) | undefined;
  readonly query: Record<string, string>;
}

/** Live events (server-sent): `heard` for each of `names`. The library comes back by itself after the last event it saw. */
export function listen(
  { server, cookie, token, query }: Options,
  names: readonly string[],
  heard: (name: string, data: unknown) => void,
): () => void {
  const source = new EventSource(`${server}/api/v1/events?${new URLSearchParams(query)}`, {
    fetch: async (url, init) => {
      const credentials: Record<string, string> = token ? { authorization: `Bearer ${await token()}` } : cookie ? { cookie } : {};
      return fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, ...credentials } });
    },
  });
  for (const name of names) {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      try {
        heard(name, JSON.parse(event.data));
      } catch {
        // What cannot be read is asked for anew by whoever waits.
      }
    });
  }
  return () => source.close();
}
