import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseFault, Statement } from '../schedule.js';
import type { FaultBook } from './fault-book.js';

export interface PostgresProxy {
  readonly port: number;
  cut(): Promise<void>;
}

export interface PostgresProxyOptions {
  readonly upstream: { readonly host: string; readonly port: number };
  readonly book: FaultBook;
  readonly onCrash: () => void;
}

/** Stands between one worker and PostgreSQL and knows where a statement begins and an answer ends. */
export async function startPostgresProxy(options: PostgresProxyOptions): Promise<PostgresProxy> {
  const sockets = new Set<Socket>();
  let dead = false;
  const server = createServer({ noDelay: true }, (client) => {
    if (dead) return void client.destroy();
    const upstream = connect({ ...options.upstream, noDelay: true });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => (sockets.delete(socket), other.destroy()));
    }
    new Session(options, client, upstream).start();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: async () => {
      dead = true;
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Session {
  private pending: Buffer = Buffer.alloc(0);
  private started = false;
  private queue = false;
  private working: Promise<unknown> = Promise.resolve();
  /** Set while a fault waits for the server's answer to the statement it struck. */
  private answering?: DatabaseFault;

  constructor(
    private readonly options: PostgresProxyOptions,
    private readonly client: Socket,
    private readonly upstream: Socket,
  ) {}

  start(): void {
    this.client.on('data', (chunk: Buffer) => {
      this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
      this.working = this.working.then(() => this.forward()).catch(() => this.client.destroy());
    });
    this.upstream.on('data', (chunk: Buffer) => this.answer(chunk));
  }

  private async forward(): Promise<void> {
    for (let message = this.next(); message; message = this.next()) {
      const statement = this.started ? this.statementOf(message) : this.greeting(message);
      const fault = statement && this.options.book.database(statement);
      if (fault && (await this.before(fault))) return;
      if (fault && !['delay', 'drop'].includes(fault.kind)) this.answering = fault;
      this.upstream.write(message);
    }
  }

  /** The next whole message of the client; the first has no type byte. */
  private next(): Buffer | undefined {
    const head = this.started ? 1 : 0;
    if (this.pending.length < head + 4) return undefined;
    const length = head + this.pending.readUInt32BE(head);
    if (this.pending.length < length) return undefined;
    const message = this.pending.subarray(0, length);
    this.pending = this.pending.subarray(length);
    return message;
  }

  private greeting(message: Buffer): undefined {
    this.started = true;
    this.queue = message.includes('shuyuan-queue');
  }

  private statementOf(message: Buffer): Statement | undefined {
    const type = message[0];
    if (type !== 0x51 && type !== 0x50) return undefined; // Query, Parse
    if (this.queue) return 'queue';
    const text = message.subarray(5, 400).toString('latin1').replaceAll('\0', ' ').trim();
    if (/^(START TRANSACTION|BEGIN)/i.test(text)) return 'begin';
    if (/^COMMIT/i.test(text)) return 'commit';
    return /^(INSERT|UPDATE|DELETE)/i.test(text) ? 'write' : 'read';
  }

  private async before(fault: DatabaseFault): Promise<boolean> {
    if (fault.kind === 'delay') await sleep(fault.ms);
    if (fault.kind === 'drop') await sleep(fault.ms * 2);
    if (fault.kind === 'crash-before') this.options.onCrash();
    if (!['reset-before', 'drop', 'crash-before'].includes(fault.kind)) return false;
    this.client.destroy();
    return true;
  }

  private answer(chunk: Buffer): void {
    const fault = this.answering;
    if (!fault) return void this.client.write(chunk);
    // The server has begun to answer the statement: it was carried out, and nobody hears of it.
    this.answering = undefined;
    if (fault.kind === 'crash-after') this.options.onCrash();
    else if (fault.kind === 'half') this.client.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => this.client.destroy());
    if (fault.kind !== 'half') this.client.destroy();
  }
}
