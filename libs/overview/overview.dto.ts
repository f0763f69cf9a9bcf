import { ApiProperty } from '@nestjs/swagger';
import { GridDto } from '#shuyuan/regions';

const COUNTS = 'Filing units (填报单位)';

export class OverviewCountsDto {
  @ApiProperty({ description: COUNTS })
  units: number;

  @ApiProperty({ description: 'With an application handed in (submitted or further)' })
  filed: number;

  @ApiProperty()
  approved: number;

  @ApiProperty({ description: 'Platforms that answer: virtual or connected' })
  opened: number;

  @ApiProperty()
  failed: number;
}

export class OverviewTotalsDto extends OverviewCountsDto {
  @ApiProperty({ description: 'Opened by 接入' })
  connected: number;

  @ApiProperty({ description: 'Opened by 虚拟开通' })
  virtual: number;

  @ApiProperty()
  suspended: number;
}

export class StateCountDto {
  @ApiProperty({ description: 'Application state' })
  state: string;

  @ApiProperty()
  count: number;
}

export class BatchCountDto {
  @ApiProperty({ enum: [1, 2] })
  batch: number;

  @ApiProperty({ description: 'Applications that name this batch' })
  units: number;

  @ApiProperty()
  approved: number;

  @ApiProperty()
  opened: number;
}

export class CityOverviewDto extends OverviewCountsDto {
  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: GridDto, nullable: true })
  grid: GridDto | null;

  @ApiProperty({ description: '省直管县 whose code lies in this area; they report to the province' })
  directUnits: number;

  @ApiProperty({ description: 'opened / units, 0 to 1' })
  share: number;
}

export class OverviewDto {
  @ApiProperty({ type: OverviewTotalsDto })
  totals: OverviewTotalsDto;

  @ApiProperty({ type: [StateCountDto] })
  byState: StateCountDto[];

  @ApiProperty({ type: [BatchCountDto] })
  byBatch: BatchCountDto[];

  @ApiProperty({ type: [CityOverviewDto] })
  cities: CityOverviewDto[];
}
