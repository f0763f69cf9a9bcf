import { Module, type DynamicModule } from '@nestjs/common';
import { ApplicationsHttpModule } from '#shuyuan/applications';
import { ArchivesHttpModule } from '#shuyuan/archives';
import { AuditHttpModule, AuditModule } from '#shuyuan/audit';
import { ClustersHttpModule } from '#shuyuan/clusters';
import { ContentHttpModule } from '#shuyuan/content';
import { DemoHttpModule } from '#shuyuan/demo';
import { FederationHttpModule } from '#shuyuan/federation';
import { IdentityHttpModule } from '#shuyuan/identity';
import { KernelHttpModule, KernelModule, type Settings } from '#shuyuan/kernel';
import { OidcHttpModule } from '#shuyuan/oidc';
import { OverviewHttpModule } from '#shuyuan/overview';
import { PeopleHttpModule } from '#shuyuan/people';
import { ProvisioningHttpModule } from '#shuyuan/provisioning';
import { RegionsHttpModule } from '#shuyuan/regions';
import { RolloutsHttpModule } from '#shuyuan/rollouts';
import { RostersHttpModule } from '#shuyuan/rosters';
import { TemplatesHttpModule } from '#shuyuan/templates';
import { TenantsHttpModule } from '#shuyuan/tenants';

/** The HTTP door of the control plane. A library registers its own routes; this list is all there is to add. */
@Module({})
export class ApiModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        KernelModule.forRoot(settings, 'api'),
        KernelHttpModule,
        AuditModule,
        AuditHttpModule,
        RegionsHttpModule,
        IdentityHttpModule,
        ClustersHttpModule,
        ApplicationsHttpModule,
        TemplatesHttpModule,
        TenantsHttpModule,
        FederationHttpModule,
        PeopleHttpModule,
        OidcHttpModule,
        ProvisioningHttpModule,
        RolloutsHttpModule,
        RostersHttpModule,
        ArchivesHttpModule,
        ContentHttpModule,
        OverviewHttpModule,
        DemoHttpModule,
      ],
    };
  }
}
