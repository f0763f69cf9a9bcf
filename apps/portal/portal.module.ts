import { Module, type DynamicModule } from '@nestjs/common';
import { ContentModule } from '#shuyuan/content';
import { KernelModule, type Settings } from '#shuyuan/kernel';
import { PortalDirectory } from './portal-directory.js';

/** The public portals. No HTTP module: requests are answered by portal-handler.ts. */
@Module({})
export class PortalModule {
  static forRoot(settings: Settings): DynamicModule {
    return { module: PortalModule, imports: [KernelModule.forRoot(settings, 'portal'), ContentModule], providers: [PortalDirectory] };
  }
}
