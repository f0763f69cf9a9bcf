import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { LARGEST_AMOUNT, RESOURCES, type Amount, type Resource } from './amount.js';
import { QuotaDto } from './tenant.dto.js';

export class SetBudgetDto implements Amount {
  @ApiProperty({ minimum: 0, maximum: LARGEST_AMOUNT })
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  cpuMillis: number;

  @ApiProperty({ minimum: 0, maximum: LARGEST_AMOUNT })
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  memoryMiB: number;

  @ApiProperty({ minimum: 0, maximum: LARGEST_AMOUNT })
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  storageGiB: number;
}

export class BudgetChildrenDto {
  @ApiProperty({ type: QuotaDto, description: 'Given on to budgets below' })
  budgets: QuotaDto;

  @ApiProperty({ type: QuotaDto, description: 'Reserved for platforms charged here directly' })
  platforms: QuotaDto;
}

export class BudgetDto {
  @ApiProperty({ example: '410100' })
  unitCode: string;

  @ApiProperty({ example: '郑州市' })
  unitName: string;

  @ApiProperty({ type: 'string', nullable: true })
  parentCode: string | null;

  @ApiProperty({ type: QuotaDto, description: 'What the unit may give' })
  amount: QuotaDto;

  @ApiProperty({ type: QuotaDto, description: 'What it has given; never more than the amount' })
  used: QuotaDto;

  @ApiProperty({ type: BudgetChildrenDto, description: 'Of what the used is made up' })
  children: BudgetChildrenDto;

  @ApiProperty({ description: 'Platforms charged here directly' })
  platforms: number;

  @ApiProperty()
  version: number;
}

export class BudgetListDto {
  @ApiProperty({ type: [BudgetDto] })
  items: BudgetDto[];
}

export class BudgetViolationDto {
  @ApiProperty()
  unitCode: string;

  @ApiProperty({ enum: RESOURCES })
  resource: Resource;

  @ApiProperty({ description: 'Used, as the budget says' })
  recorded: number;

  @ApiProperty({ description: 'Used, as its children say' })
  actual: number;
}

export class BudgetCheckDto {
  @ApiProperty()
  ok: boolean;

  @ApiProperty({ type: [BudgetViolationDto] })
  violations: BudgetViolationDto[];
}
