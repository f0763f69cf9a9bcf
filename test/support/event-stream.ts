import { setTimeout as sleep } from 'node:timers/promises';
import type { TestClient } from './client.js';

export interface ReceivedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Listens as a browser's EventSource does: comes back by itself, with the last id it has seen. */
export class EventListener {
  readonly received: ReceivedEvent[] = [];
  /** Times a stream was opened. */
  opened = 0;
  private lastId?: string;
  private readonly closing = new AbortController();
  private connection?: AbortController;
  private readonly running: Promise<void>;

  constructor(
    private readonly client: TestClient,
    private readonly path = '/api/v1/events',
    private readonly pauseMs = 200,
  ) {
    this.running = this.run();
  }

  /** Cuts the connection, as a network would. */
  cut(): void {
    this.connection?.abort();
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.cut();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      this.connection = new AbortController();
      await this.listen(this.connection.signal).catch(() => undefined);
      await sleep(this.pauseMs);
    }
  }

  private async listen(signal: AbortSignal): Promise<void> {
    const response = await fetch(`${this.client.baseUrl}${this.path}`, {
      signal,
      headers: { cookie: this.client.sessionCookie ?? '', ...(this.lastId ? { 'last-event-id': this.lastId } : {}) },
    });
    if (response.status !== 200 || !response.body) return void (await response.body?.cancel());
    this.opened++;
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.take(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  private take(block: string): void {
    const fields = Object.fromEntries(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
    if (fields.id) this.lastId = fields.id;
    if (fields.event && fields.data) this.received.push({ id: fields.id ?? '', event: fields.event, data: JSON.parse(fields.data) });
  }
}
