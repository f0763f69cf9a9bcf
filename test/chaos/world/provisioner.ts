import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClustersWorkerModule } from '#shuyuan/clusters';
import { KernelModule, type Settings } from '#shuyuan/kernel';
import { ProvisioningWorkerModule } from '#shuyuan/provisioning';

@Module({})
class ProvisionerModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: ProvisionerModule,
      imports: [KernelModule.forRoot(settings, 'worker'), ClustersWorkerModule, ProvisioningWorkerModule],
    };
  }
}

/**
 * The worker but for the parts that do not provision, each of which would open connections of its own: a thousand are
 * started here. Those that are processes of their own, and are killed, are whole.
 */
export function createProvisioner(settings: Settings): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(ProvisionerModule.forRoot(settings), { logger: false, abortOnError: false });
}
