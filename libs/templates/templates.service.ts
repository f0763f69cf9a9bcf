import { Injectable } from '@nestjs/common';
import { loadTemplate, type TemplateVersion } from './template-version.js';

/** Template version that new tenants get. */
export const DEFAULT_TEMPLATE = 'standard@1.1.0';

/** Versions are immutable, so each is read once. */
@Injectable()
export class TemplatesService {
  private readonly versions = new Map<string, Promise<TemplateVersion>>();

  get(id: string): Promise<TemplateVersion> {
    let version = this.versions.get(id);
    if (!version) {
      version = loadTemplate(id);
      version.catch(() => this.versions.delete(id));
      this.versions.set(id, version);
    }
    return version;
  }
}
