import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AsyncResource } from 'node:async_hooks';
import { currentContext } from '../context/context.js';
import { localised } from '../context/text.js';
import { Notifications } from '../database/notifications.js';
import { EVENTS_CHANNEL, EventLog, type StoredEvent } from './event-log.js';

const HEARTBEAT_MS = 15_000;
/** The browser comes back by itself and is asked anew who it is. */
const LONGEST_MS = 10 * 60_000;
/** A commit can hide behind an older running transaction, whose end nothing announces. */
const LOOK_AGAIN_MS = 250;
/** After a failure to read, as when the database is away. */
const TRY_AGAIN_MS = 2000;

interface Stream {
  wake(): void;
  end(): void;
}

/** Open server-sent streams of this process. Each wakes on a notification, reads what is new for it and writes it out. */
@Injectable()
export class EventStreams implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(EventStreams.name);
  private readonly streams = new Set<Stream>();

  constructor(
    private readonly log: EventLog,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    const wakeAll = (): void => this.streams.forEach((s) => s.wake());
    this.notifications.listen(EVENTS_CHANNEL, wakeAll);
    this.notifications.on('reconnected', wakeAll);
  }

  onApplicationShutdown(): void {
    this.streams.forEach((s) => s.end());
  }

  async open(reply: FastifyReply, lastEventId: string | undefined, filter: { tenantId?: string; lang?: 'zh' | 'en' }): Promise<void> {
    const language = filter.lang ?? currentContext()?.language ?? 'zh';
    let cursor = lastEventId ?? (await this.log.now());
    const first = await this.log.after(cursor, filter); // a bad cursor or an absent database answers as an ordinary error
    const raw = reply.raw;
    if (raw.destroyed) return;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: 2000\nid: ${cursor}\n: open\n\n`);

    let reading = false;
    let again = false;
    let timer: NodeJS.Timeout | undefined;
    const send = (events: StoredEvent[]): void => {
      for (const event of events) {
        raw.write(`id: ${event.cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(localised(event.data, language))}\n\n`);
        cursor = event.cursor;
      }
    };
    const later = (ms: number): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void pump();
      }, ms);
    };
    const pump = async (): Promise<void> => {
      if (reading) return void (again = true);
      reading = true;
      try {
        do {
          again = false;
          const { events, held } = await this.log.after(cursor, filter);
          send(events);
          if (events.length > 0) again = true;
          else if (held) later(LOOK_AGAIN_MS);
        } while (again && !raw.destroyed);
      } catch (error) {
        this.logger.warn(`event stream could not read: ${(error as Error).message}`);
        if (!raw.destroyed) later(TRY_AGAIN_MS);
      } finally {
        reading = false;
      }
    };
    send(first.events);
    const heartbeat = setInterval(() => raw.write(': alive\n\n'), HEARTBEAT_MS);
    const longest = setTimeout(() => raw.end(), LONGEST_MS);
    const stream: Stream = {
      // Notifications arrive outside any request; reading must happen as the caller of this one.
      wake: AsyncResource.bind(() => void pump()),
      end: () => raw.end(),
    };
    this.streams.add(stream);
    raw.once('close', () => {
      clearInterval(heartbeat);
      clearTimeout(longest);
      clearTimeout(timer);
      this.streams.delete(stream);
    });
    stream.wake();
  }
}
