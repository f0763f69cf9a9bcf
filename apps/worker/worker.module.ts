import { Module, type DynamicModule } from '@nestjs/common';
import { ArchivesWorkerModule } from '#shuyuan/archives';
import { AuditModule, AuditWorkerModule } from '#shuyuan/audit';
import { ClustersWorkerModule } from '#shuyuan/clusters';
import { DemoWorkerModule } from '#shuyuan/demo';
import { IdentityWorkerModule } from '#shuyuan/identity';
import { KernelModule, type Settings } from '#shuyuan/kernel';
import { PeopleModule } from '#shuyuan/people';
import { ProvisioningWorkerModule } from '#shuyuan/provisioning';
import { RolloutsWorkerModule } from '#shuyuan/rollouts';
import { RostersWorkerModule } from '#shuyuan/rosters';
// An archive is complete only where every table with rows of tenants is known: these say theirs and have no work here.
import '#shuyuan/federation';
import '#shuyuan/oidc';

/** Everything that happens without anyone waiting for the answer. */
@Module({})
export class WorkerModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        KernelModule.forRoot(settings, 'worker'),
        AuditModule,
        AuditWorkerModule,
        ClustersWorkerModule,
        IdentityWorkerModule,
        PeopleModule,
        ProvisioningWorkerModule,
        RolloutsWorkerModule,
        RostersWorkerModule,
        ArchivesWorkerModule,
        DemoWorkerModule,
      ],
    };
  }
}
