import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.schema.js';
import { kernelErrors } from '../errors/kernel.errors.js';
import { Public } from '../http/access.js';
import { Health } from './health.js';
import { mayScrape } from './may-scrape.js';
import { Metrics } from './metrics.js';

/** For the operator's probes and scraper. */
@ApiExcludeController()
@Controller()
export class OpsController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('livez')
  @Public()
  livez(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when every part answers, else 503 with the parts that do not. */
  @Get('readyz')
  @Public()
  async readyz(@Res() reply: FastifyReply): Promise<void> {
    const { ready, parts } = await this.health.check();
    await reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not-ready', parts });
  }

  @Get('metrics')
  @Public()
  async scrape(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!mayScrape(this.settings.METRICS_TOKEN, request.raw)) throw kernelErrors['auth.forbidden']();
    await reply.header('content-type', this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
