import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { needsWrite, objectKey, refOf } from '#shuyuan/cluster';
import { Allow, IdParam } from '#shuyuan/kernel';
import { OBJECT_PHASES, type ObjectPhase } from '#shuyuan/templates';
import { TenantsService } from '#shuyuan/tenants';
import { masked } from './masked.js';
import { TenantObjects } from './tenant-objects.js';

export class TenantObjectDto {
  @ApiProperty()
  apiVersion: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'string', nullable: true })
  namespace: string | null;

  @ApiProperty({ enum: OBJECT_PHASES })
  phase: ObjectPhase;

  @ApiProperty({ type: 'object', additionalProperties: true })
  desired: object;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  live: object | null;

  @ApiProperty({ description: 'Whether the live object is as wanted' })
  inSync: boolean;
}

export class TenantObjectsDto {
  @ApiProperty({ type: [TenantObjectDto] })
  items: TenantObjectDto[];
}

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class ObjectsController {
  constructor(
    private readonly tenants: TenantsService,
    private readonly objects: TenantObjects,
  ) {}

  /** What the tenant is made of: each object as wanted beside the one in the cluster. Secrets are masked. */
  @Get(':id/objects')
  @Allow('tenant.read')
  @ApiOkResponse({ type: TenantObjectsDto })
  async list(@Param('id', IdParam) id: string): Promise<TenantObjectsDto> {
    const tenant = await this.tenants.get(id);
    if (tenant.kind === 'connected' || tenant.state === 'deleted') return { items: [] };
    const { wanted, live } = await this.objects.load(tenant);
    return {
      items: wanted.map(({ phase, object }) => {
        const found = live.get(objectKey(refOf(object)));
        const { apiVersion, kind, metadata } = object;
        return {
          apiVersion,
          kind,
          name: metadata.name,
          namespace: metadata.namespace ?? null,
          phase,
          desired: masked(object),
          live: found ? masked(found) : null,
          inSync: !needsWrite(object, found),
        };
      }),
    };
  }
}
