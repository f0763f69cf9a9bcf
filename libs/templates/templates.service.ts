import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, ROOT_SCOPE, currentContext, kernelErrors } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { digestOf, type TemplateFile } from './template-files.js';
import { StoredTemplate } from './template-version.entity.js';
import { parseTemplate, type TemplateVersion } from './template-version.js';
import { templateErrors } from './templates.errors.js';

/** Template version that new tenants get. */
export const DEFAULT_TEMPLATE = 'standard@1.1.0';

/** What was stored is not what its digest says. */
class TemplateDigestError extends Error {
  constructor(id: string) {
    super(`The files of template version ${id} do not match its digest; the database was changed past the program`);
  }
}

/** Template versions to render with. Content never changes, so each is read and parsed once. */
@Injectable()
export class TemplatesService {
  private readonly versions = new LRUCache<string, Promise<TemplateVersion>>({ max: 50 });

  constructor(private readonly database: Database) {}

  /** In whatever state it is: a tenant keeps a version that was withdrawn. Throws 404. */
  get(id: string): Promise<TemplateVersion> {
    let version = this.versions.get(id);
    if (!version) {
      version = this.load(id);
      version.catch(() => this.versions.delete(id));
      this.versions.set(id, version);
    }
    return version;
  }

  /** Throws 404, or 409 unless tenants may be given this version now. */
  async requirePublished(id: string): Promise<void> {
    const found = await this.read((manager) => manager.findOneBy(StoredTemplate, { id }));
    if (!found) throw kernelErrors['resource.not-found']();
    if (found.state !== 'published') throw templateErrors['template.not-published']({ id });
  }

  /** Files as stored, checked against their digest. Throws 404. */
  async files(id: string): Promise<TemplateFile[]> {
    const found = await this.read((manager) =>
      manager.findOne(StoredTemplate, { where: { id }, select: { id: true, digest: true, files: true } }),
    );
    if (!found) throw kernelErrors['resource.not-found']();
    if (digestOf(found.files) !== found.digest) throw new TemplateDigestError(id);
    return found.files;
  }

  private async load(id: string): Promise<TemplateVersion> {
    return parseTemplate(id, await this.files(id));
  }

  /** Versions belong to no unit, so it does not matter who asks; the reconciler asks without being anybody. */
  private read<T>(fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return currentContext()?.unit ? this.database.tx(fn) : this.database.as(ROOT_SCOPE, fn);
  }
}
