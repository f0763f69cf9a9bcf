import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.schema.js';
import { Health } from '../observability/health.js';
import { Database } from './database.js';
import { dataSourceOptions } from './data-source.js';
import { Notifications } from './notifications.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ({
        ...dataSourceOptions(settings),
        autoLoadEntities: true,
        retryAttempts: 20,
        retryDelay: 1500,
      }),
    }),
  ],
  providers: [Database, Notifications],
  exports: [Database, Notifications],
})
export class DatabaseModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.health.register('database', async () => void (await this.dataSource.query('SELECT 1')));
  }
}
