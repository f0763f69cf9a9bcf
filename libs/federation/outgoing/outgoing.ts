import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch, type RequestInit } from 'undici';
import { SETTINGS, type Settings } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';
import { hostOf, isLoopback, isReserved } from './addresses.js';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 1 << 20;

/**
 * The one way from here to an identity source. Addresses are typed in by administrators of platforms, so a request goes
 * only by https, never to a private network (checked where the connection is made, whatever the name resolved to a
 * moment before), follows no redirect, waits ten seconds at most and reads a megabyte at most.
 * FEDERATION_INTERNAL_HOSTS names the exceptions.
 */
@Injectable()
export class Outgoing implements OnModuleDestroy {
  private readonly internal: ReadonlySet<string>;
  private readonly agent: Agent;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'FEDERATION_INTERNAL_HOSTS'>) {
    this.internal = new Set(
      settings.FEDERATION_INTERNAL_HOSTS.split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    );
    this.agent = new Agent({
      connect: { lookup: this.guardedLookup, timeout: PATIENCE_MS },
      headersTimeout: PATIENCE_MS,
      bodyTimeout: PATIENCE_MS,
    });
  }

  /** As `fetch`, for protocol libraries. */
  readonly fetch = async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const url = this.checked(address);
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(init.signal ? [init.signal] : [])]);
      const answer = await fetch(url, { ...init, redirect: 'manual', dispatcher: this.agent, signal });
      const body = await bounded(answer.body);
      const headers = new Headers([...answer.headers].filter(([name]) => !/^(content-encoding|content-length)$/.test(name)));
      const empty = answer.status === 204 || answer.status === 304;
      return new Response(empty ? null : new Uint8Array(body), { status: answer.status, headers });
    } catch (cause) {
      throw refusalIn(cause) ?? federationErrors['federation.source-unreachable']({ host: url.host }, { cause });
    }
  };

  /** The address as a URL. Throws where it must not be called. */
  checked(address: string | URL): URL {
    const url = URL.canParse(String(address)) ? new URL(address) : undefined;
    if (!url || url.username || url.password) throw federationErrors['federation.address-refused']({ host: url?.host ?? '' });
    const host = hostOf(url);
    const excepted = this.internal.has(host) || this.internal.has(url.host);
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && excepted && isLoopback(host));
    // What is an address already is not looked up when the connection is made.
    const reachable = excepted || !(host === 'localhost' || host.endsWith('.localhost') || (isIP(host) > 0 && isReserved(host)));
    if (!secure || !reachable) throw federationErrors['federation.address-refused']({ host: url.host });
    return url;
  }

  async onModuleDestroy(): Promise<void> {
    await this.agent.destroy();
  }

  private readonly guardedLookup: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const allowed = this.internal.has(host) || [...this.internal].some((name) => name.startsWith(`${host}:`));
      if (!allowed && addresses.some(({ address }) => isReserved(address)))
        return done(federationErrors['federation.address-refused']({ host }), []);
      if (options.all) done(null, addresses);
      else done(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

async function bounded(body: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw federationErrors['federation.answer-too-large']({ limit: MOST_BYTES });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Our own refusal, however deep the client has wrapped it. */
function refusalIn(error: unknown): Error | undefined {
  for (let e = error as { code?: unknown; cause?: unknown } | undefined; e; e = e.cause as typeof e)
    if (typeof e.code === 'string' && e.code.startsWith('federation.')) return e as Error;
  return undefined;
}
