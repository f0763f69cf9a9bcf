import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig, type FastifyAdapter } from '@nestjs/platform-fastify';
import { kernelErrors } from '#shuyuan/kernel';

export const UPLOAD_TYPE = 'application/offset+octet-stream';

/** Marks the route that takes the bytes of a file, as they come. Every other route takes JSON alone. */
export const TakesUpload = () => RouteConfig({ upload: true });

/** Hands the body of an upload on as a stream: however long it is, no more than a piece of it is in memory. */
@Injectable()
export class UploadBody implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    if (fastify.hasContentTypeParser(UPLOAD_TYPE)) return;
    fastify.addContentTypeParser(UPLOAD_TYPE, (request, payload, done) => {
      const { upload } = request.routeOptions.config as { upload?: boolean };
      if (upload) done(null, payload);
      else done(kernelErrors['request.media-type']());
    });
  }
}
