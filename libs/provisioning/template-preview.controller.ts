import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { stringify } from 'yaml';
import { APPLIED_HASH, objectKey, refOf, type KubeObject } from '#shuyuan/cluster';
import { Allow } from '#shuyuan/kernel';
import { LABELS, TemplatesService, unifiedDiff, type RenderedObject } from '#shuyuan/templates';
import { TenantsService, type Tenant } from '#shuyuan/tenants';
import { masked } from './masked.js';
import { TenantObjects } from './tenant-objects.js';

const CHANGES = ['create', 'update', 'delete', 'none'] as const;

export class TemplatePreviewQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  tenantId: string;
}

export class ObjectPreviewDto {
  @ApiProperty()
  apiVersion: string;

  @ApiProperty()
  kind: string;

  @ApiProperty({ type: 'string', nullable: true })
  namespace: string | null;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: CHANGES })
  change: (typeof CHANGES)[number];

  @ApiProperty({
    description: 'Unified, over YAML; Secrets are masked, and the label with the version, which changes everywhere, is left out',
  })
  diff: string;
}

export class TemplatePreviewDto {
  @ApiProperty({ type: [ObjectPreviewDto] })
  items: ObjectPreviewDto[];
}

@ApiTags('templates')
@Controller('api/v1/templates')
export class TemplatePreviewController {
  constructor(
    private readonly templates: TemplatesService,
    private readonly tenants: TenantsService,
    private readonly objects: TenantObjects,
  ) {}

  /** What a platform would be made of under this version, against what it is made of now. Nothing is written. */
  @Get(':id/preview')
  @Allow('template.read')
  @ApiOkResponse({ type: TemplatePreviewDto })
  async preview(@Param('id') id: string, @Query() { tenantId }: TemplatePreviewQuery): Promise<TemplatePreviewDto> {
    await this.templates.get(id);
    const tenant = await this.tenants.get(tenantId);
    if (tenant.kind === 'connected' || tenant.state === 'deleted') return { items: [] };
    const [now, then] = [await this.rendered(tenant), await this.rendered({ ...tenant, templateVersion: id })];
    const keys = [...new Set([...now.keys(), ...then.keys()])];
    return { items: keys.map((key) => previewOf(now.get(key), then.get(key))) };
  }

  private async rendered(tenant: Tenant): Promise<Map<string, KubeObject>> {
    const { wanted } = await this.objects.load(tenant);
    return new Map(wanted.map(({ object }: RenderedObject) => [objectKey(refOf(object)), object]));
  }
}

function previewOf(now: KubeObject | undefined, then: KubeObject | undefined): ObjectPreviewDto {
  const { apiVersion, kind, metadata } = (then ?? now)!;
  const diff = unifiedDiff(`${kind}/${metadata.name}`, yamlOf(now), yamlOf(then));
  const change = !now ? 'create' : !then ? 'delete' : diff ? 'update' : 'none';
  return { apiVersion, kind, namespace: metadata.namespace ?? null, name: metadata.name, change, diff };
}

function yamlOf(object: KubeObject | undefined): string {
  if (!object) return '';
  const { [APPLIED_HASH]: _hash, ...annotations } = object.metadata.annotations ?? {};
  const { [LABELS.template]: _template, ...labels } = object.metadata.labels ?? {};
  return stringify({ ...masked(object), metadata: { ...object.metadata, labels, annotations } }, { sortMapEntries: true, lineWidth: 0 });
}
