import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { ApiFault } from '../schedule.js';
import { callOf, type ApiCall } from './api-call.js';
import type { FaultBook } from './fault-book.js';
import { Lines } from './lines.js';

export interface ExchangeOptions {
  readonly upstream: Dispatcher;
  readonly book: FaultBook;
  /** Answers given so far, by path, for stale reads; shared by the workers of one schedule. */
  readonly answers: Map<string, Answer>;
  /** Told of each write that is about to be forwarded; may change what is sent, or (undefined) swallow it. */
  readonly onWrite: (call: ApiCall, body: string) => string | undefined;
  readonly onCrash: () => void;
  /** What was frozen stays so after the other faults are over. */
  readonly patient: boolean;
  /** Whether objects of a namespace are shown to this worker. */
  readonly sees: (namespace: string) => boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const NAME = /"name":"(tenant-[^"]+)"/;
const NAMESPACE = /"namespace":"([^"]+)"/;

/** One request of the worker and its answer, with what befalls them on the way. */
export class Exchange {
  private readonly call: ApiCall;
  private readonly path: string;

  constructor(
    private readonly options: ExchangeOptions,
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly dead: () => boolean,
  ) {
    this.path = request.url ?? '/';
    this.call = callOf(request.method ?? 'GET', this.path);
  }

  async run(): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.request) chunks.push(chunk as Buffer);
    if (this.dead()) return;
    const body = Buffer.concat(chunks).toString();
    const fault = this.options.book.api(this.call);
    if (fault && (await this.before(fault))) return;
    if (this.call.verb === 'watch') return this.stream(fault);
    const answer = await this.forward(body);
    if (this.dead() || (fault && this.after(fault, answer))) return;
    this.send(answer);
  }

  /** True when the call never reaches the server. */
  private async before(fault: ApiFault): Promise<boolean> {
    switch (fault.kind) {
      case 'crash-before':
        this.options.onCrash();
        return true;
      case 'reset-before':
        this.response.destroy();
        return true;
      case 'drop':
        await sleep(fault.ms * 2);
        this.response.destroy();
        return true;
      case 'delay':
        await sleep(fault.ms);
        return false;
      case 'throttle':
        this.refuse(429, 'TooManyRequests', 'too many requests', { 'retry-after': '1' });
        return true;
      case 'conflict':
        this.refuse(409, 'Conflict', 'the object has been modified; please apply your changes to the latest version and try again');
        return true;
      case 'error':
        this.refuse(500, 'InternalError', 'etcdserver: request timed out');
        return true;
      case 'gone':
        this.refuse(410, 'Expired', 'too old resource version');
        return true;
      case 'stale': {
        const earlier = this.options.answers.get(this.path);
        if (earlier) this.send(earlier);
        return earlier !== undefined;
      }
      default:
        return false;
    }
  }

  /** True when the answer never arrives as it was. */
  private after(fault: ApiFault, answer: Answer): boolean {
    switch (fault.kind) {
      case 'crash-after':
        this.options.onCrash();
        return true;
      case 'reset-after':
        this.response.destroy();
        return true;
      case 'error-after':
        this.refuse(504, 'Timeout', 'request did not complete within the allotted timeout');
        return true;
      case 'half':
        this.response.writeHead(answer.status, { ...answer.headers, 'content-length': String(answer.body.length) });
        this.response.write(answer.body.subarray(0, Math.ceil(answer.body.length / 2)), () => this.response.destroy());
        return true;
      default:
        return false;
    }
  }

  private async forward(body: string): Promise<Answer> {
    let sent = body;
    if (this.call.verb === 'apply' || this.call.verb === 'delete') {
      const changed = this.options.onWrite(this.call, body);
      if (changed === undefined) return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') };
      sent = changed;
    }
    const upstream = await this.options.upstream.request({
      method: this.request.method as Dispatcher.HttpMethod,
      path: this.path,
      headers: this.headers(),
      body: sent === '' ? null : sent,
    });
    const answer: Answer & { body: Buffer } = {
      status: upstream.statusCode,
      headers: plain(upstream.headers),
      body: Buffer.from(await upstream.body.arrayBuffer()),
    };
    if (this.wide && answer.status === 200) answer.body = this.visible(answer.body);
    if ((this.call.verb === 'get' || this.call.verb === 'list') && !this.options.answers.has(this.path)) {
      this.options.answers.set(this.path, answer);
    }
    return answer;
  }

  private async stream(fault: ApiFault | undefined): Promise<void> {
    const upstream = await this.options.upstream.request({ method: 'GET', path: this.path, headers: this.headers(), body: null });
    if (fault?.kind === 'crash-after') return this.options.onCrash();
    this.response.writeHead(upstream.statusCode, plain(upstream.headers));
    this.response.flushHeaders();
    this.response.on('close', () => upstream.body.destroy());
    upstream.body.on('error', () => this.response.destroy());
    let quiet = false;
    const later = fault ? setTimeout(() => (quiet = this.midway(fault)), fault.ms) : undefined;
    const lines = new Lines((line) => quiet || !this.shows(line) || this.response.write(`${line}\n`));
    upstream.body.on('data', (chunk: Buffer) => lines.add(chunk));
    upstream.body.on('end', () => quiet || this.response.end());
    upstream.body.on('close', () => clearTimeout(later));
  }

  /** What befalls a watch that has been running; true when nothing more may pass although it stays open. */
  private midway(fault: ApiFault): boolean {
    if (fault.kind === 'gone-in-stream') {
      const object = {
        kind: 'Status',
        apiVersion: 'v1',
        status: 'Failure',
        message: 'too old resource version',
        reason: 'Expired',
        code: 410,
      };
      this.response.end(`${JSON.stringify({ type: 'ERROR', object })}\n`);
      return true;
    }
    if (fault.kind === 'freeze') {
      // Nobody tells either side; only where the schedule is patient must the worker find out all by itself.
      if (!this.options.patient) void this.options.book.over.then(() => this.response.destroy());
      return true;
    }
    if (fault.kind === 'half') this.response.write('{"type":"MODIFIED","object":{"api', () => this.response.destroy());
    else this.response.destroy();
    return true;
  }

  /** A list or watch over all namespaces. */
  private get wide(): boolean {
    return this.call.namespace === undefined && (this.call.verb === 'list' || this.call.verb === 'watch');
  }

  private visible(body: Buffer): Buffer {
    const list = JSON.parse(body.toString()) as { items?: { metadata: { name: string; namespace?: string } }[] | null };
    if (!list.items) return body;
    const items = list.items.filter(({ metadata }) => this.options.sees(metadata.namespace ?? metadata.name));
    return items.length === list.items.length ? body : Buffer.from(JSON.stringify({ ...list, items }));
  }

  /** Looked up in the text: parsing each line of every other schedule would be most of the work. */
  private shows(line: string): boolean {
    const name = this.call.resource === 'namespaces' ? NAME.exec(line) : NAMESPACE.exec(line);
    return !name?.[1] || this.options.sees(name[1]);
  }

  private send({ status, headers, body }: Answer): void {
    this.response.writeHead(status, { ...headers, 'content-length': String(body.length) }).end(body);
  }

  private refuse(code: number, reason: string, message: string, headers: Record<string, string> = {}): void {
    const body = Buffer.from(JSON.stringify({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code }));
    this.send({ status: code, headers: { 'content-type': 'application/json', ...headers }, body });
  }

  private headers(): Record<string, string> {
    const {
      host: _host,
      connection: _connection,
      'content-length': _length,
      'transfer-encoding': _encoding,
      ...kept
    } = this.request.headers;
    return plain(kept);
  }
}

function plain(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const { 'transfer-encoding': _encoding, 'content-length': _length, connection: _connection, ...kept } = headers;
  return Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}
