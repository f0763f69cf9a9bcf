import { LoggerModule } from 'nestjs-pino';
import type { Settings } from '../config/settings.schema.js';
import { currentContext } from '../context/context.js';

/** Structured logs on standard output; each line carries the correlation id of its request or job. */
export const loggingModule = (settings: Settings, process: string) =>
  LoggerModule.forRoot({
    pinoHttp: {
      level: settings.LOG_LEVEL,
      base: { process },
      autoLogging: false,
      quietReqLogger: true,
      mixin: () => {
        const context = currentContext();
        return context ? { correlationId: context.correlationId } : {};
      },
      redact: { paths: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'], censor: '[hidden]' },
    },
  });
