import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IfMatch, PageQuery, etagOf } from '#shuyuan/kernel';
import { ClusterDto, ClusterPage, CreateClusterDto, KubeconfigDto, UpdateClusterDto } from './cluster.dto.js';
import { ClustersService } from './clusters.service.js';

@ApiTags('clusters')
@Controller('api/v1/clusters')
export class ClustersController {
  constructor(private readonly clusters: ClustersService) {}

  @Get()
  @Allow('cluster.read')
  @ApiOkResponse({ type: ClusterPage })
  list(@Query() query: PageQuery): Promise<ClusterPage> {
    return this.clusters.list(query);
  }

  @Get(':name')
  @Allow('cluster.read')
  @ApiOkResponse({ type: ClusterDto })
  async get(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ClusterDto> {
    return withEtag(await this.clusters.get(name), reply);
  }

  /** Registers a cluster. Whether it can be reached and lets us in is answered as its health. */
  @Post()
  @Allow('cluster.write')
  @Creates()
  @ApiCreatedResponse({ type: ClusterDto })
  async create(@Body() dto: CreateClusterDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<ClusterDto> {
    return withEtag(await this.clusters.create(dto), reply);
  }

  /** Labels, capacity, cordon; of the default cluster too. */
  @Put(':name')
  @Allow('cluster.write')
  @IfMatch()
  @ApiOkResponse({ type: ClusterDto })
  async update(
    @Param('name') name: string,
    @Body() dto: UpdateClusterDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClusterDto> {
    return withEtag(await this.clusters.update(name, ifMatch, dto), reply);
  }

  /** Every process opens the cluster anew with them. */
  @Put(':name/credentials')
  @Allow('cluster.write')
  @IfMatch()
  @ApiOkResponse({ type: ClusterDto })
  async replaceCredentials(
    @Param('name') name: string,
    @Body() dto: KubeconfigDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClusterDto> {
    return withEtag(await this.clusters.replaceCredentials(name, ifMatch, dto.kubeconfig), reply);
  }

  /** Looks at the cluster now instead of at the next of the regular checks. */
  @Post(':name/check')
  @Allow('cluster.write')
  @HttpCode(200)
  @ApiOkResponse({ type: ClusterDto })
  async check(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ClusterDto> {
    return withEtag(await this.clusters.check(name), reply);
  }

  /** 409 while platforms live on it. */
  @Delete(':name')
  @Allow('cluster.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('name') name: string): Promise<void> {
    return this.clusters.remove(name);
  }
}

function withEtag(cluster: ClusterDto, reply: FastifyReply): ClusterDto {
  void reply.header('etag', etagOf(cluster.version));
  return cluster;
}
