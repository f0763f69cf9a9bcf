import { Module, type DynamicModule } from '@nestjs/common';
import { ContentModule } from '#shuyuan/content';
import { KernelModule, SETTINGS, loggingModule, type Settings } from '#shuyuan/kernel';
import { ControlPlaneSource } from './control-plane-source.js';
import { DatabaseSource } from './database-source.js';
import { PortalSource } from './portal-source.js';

/** The public portals. No HTTP module: requests are answered by portal-handler.ts. */
@Module({})
export class PortalModule {
  static forRoot(settings: Settings): DynamicModule {
    if (!settings.PORTAL_SOURCE_URL) {
      const imports = [KernelModule.forRoot(settings, 'portal'), ContentModule];
      return { module: PortalModule, imports, providers: [{ provide: PortalSource, useClass: DatabaseSource }] };
    }
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: PortalSource, useClass: ControlPlaneSource },
    ];
    return { module: PortalModule, imports: [loggingModule(settings, 'portal')], providers };
  }
}
