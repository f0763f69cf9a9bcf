import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { inLanguage, pageOf } from '#shuyuan/kernel';
import { CLUSTER_HEALTHS, type ClusterHealthState, type RegisteredCluster } from './registered-cluster.entity.js';

const BREAKERS = ['closed', 'open', 'half-open'] as const;
const LABELS = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** 集群容量. What is null or left out has no limit. */
export class ClusterCapacityDto {
  @ApiProperty({ type: 'integer', nullable: true, minimum: 0, maximum: 100_000, description: 'Platforms it takes; null: no limit' })
  @ValidateIf((o: ClusterCapacityDto) => o.platforms !== null)
  @Max(100_000)
  @Min(0)
  @IsInt()
  platforms: number | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: 1_000_000_000 })
  @IsOptional()
  @Max(1_000_000_000)
  @Min(0)
  @IsInt()
  cpuMillis?: number | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: 1_000_000_000 })
  @IsOptional()
  @Max(1_000_000_000)
  @Min(0)
  @IsInt()
  memoryMiB?: number | null;
}

export class KubeconfigDto {
  @ApiProperty({
    description:
      'A kubeconfig (YAML or JSON, at most 64 KiB) with its certificates in it and a token or client certificate. Never given out again.',
  })
  @IsString()
  kubeconfig: string;
}

export class CreateClusterDto extends KubeconfigDto {
  @ApiProperty({ example: 'zhengzhou-1', description: 'A DNS label; stays for good' })
  @IsString()
  @MaxLength(63)
  name: string;

  @ApiProperty({ ...LABELS, description: 'As Kubernetes labels; a platform may ask for some' })
  @IsObject()
  labels: Record<string, string>;

  @ApiProperty({ type: ClusterCapacityDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => ClusterCapacityDto)
  capacity: ClusterCapacityDto;
}

export class UpdateClusterDto {
  @ApiProperty(LABELS)
  @IsObject()
  labels: Record<string, string>;

  @ApiProperty({ type: ClusterCapacityDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => ClusterCapacityDto)
  capacity: ClusterCapacityDto;

  @ApiProperty({ description: 'Takes no new platforms; those on it stay' })
  @IsBoolean()
  cordoned: boolean;
}

export class ClusterDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['kubernetes', 'local'] })
  adapter: 'kubernetes' | 'local';

  @ApiProperty({ description: 'The one that the settings choose' })
  builtIn: boolean;

  @ApiProperty(LABELS)
  labels: Record<string, string>;

  @ApiProperty({ type: ClusterCapacityDto })
  capacity: ClusterCapacityDto;

  @ApiProperty({ description: 'Platforms placed on it' })
  tenants: number;

  @ApiProperty()
  cordoned: boolean;

  @ApiProperty({ enum: CLUSTER_HEALTHS })
  health: ClusterHealthState;

  @ApiProperty({ type: 'string', nullable: true })
  kubernetesVersion: string | null;

  @ApiProperty({ enum: BREAKERS, description: 'As the process that answers sees it' })
  breaker: (typeof BREAKERS)[number];

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it is not healthy, and what to do' })
  message: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  checkedAt: string | null;

  @ApiProperty()
  version: number;

  static of(row: RegisteredCluster, more: Pick<ClusterDto, 'adapter' | 'breaker' | 'tenants'>): ClusterDto {
    const { name, builtIn, labels, cordoned, health, kubernetesVersion, version } = row;
    return Object.assign(new ClusterDto(), {
      ...{ name, builtIn, labels, cordoned, health, kubernetesVersion, version, ...more },
      capacity: { platforms: row.platforms, cpuMillis: row.cpuMillis, memoryMiB: row.memoryMiB },
      message: row.message && inLanguage(row.message),
      checkedAt: row.checkedAt?.toISOString() ?? null,
    });
  }
}

export class ClusterPage extends pageOf(ClusterDto) {}
