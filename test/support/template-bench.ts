import type { TestClient } from './client.js';
import { startPlatform, type Platform } from './platform.js';
import { readBuiltIn, type TemplateFile } from '../../libs/templates/template-files.js';

interface Check {
  name: string;
  ok: boolean;
  severity: string;
  path: string | null;
  message: string;
}
export interface TemplateAnswer {
  code: string;
  id: string;
  state: string;
  digest: string;
  revision: number;
  actions: string[];
  reason: string | null;
  tenants: number;
  createdBy: string | null;
  publishedBy: string | null;
  notes: string;
  checks: Check[];
  files: (TemplateFile & { change: string; diff: string })[];
  items: TemplateAnswer[];
  total: number;
  errors: { field: string; code: string; message: string }[];
}

export const DEPLOYMENT = 'manifests/portal/deployment.yaml';
export const templatePath = (id: string, action = ''): string => `/api/v1/templates/${id}${action && `/${action}`}`;

/** A platform, an author and the files of the newest built-in version to make others of. */
export class TemplateBench {
  private number = 0;

  private constructor(
    readonly platform: Platform,
    readonly author: TestClient,
    readonly reviewer: TestClient,
    readonly files: TemplateFile[],
  ) {}

  static async start(): Promise<TemplateBench> {
    const platform = await startPlatform({ IMAGE_REGISTRIES: 'registry.example/henan, ghcr.io/shuyuan' }, { worker: false });
    const reviewer = await platform.province.invite('province_admin', '410000');
    return new TemplateBench(platform, platform.province, reviewer, await readBuiltIn('standard@1.1.0'));
  }

  changed(file: string, from: string, to: string): TemplateFile[] {
    if (!this.files.some((f) => f.path === file && f.content.includes(from))) throw new Error(`${file} does not hold ${from}`);
    return this.files.map((f) => (f.path === file ? { ...f, content: f.content.replace(from, to) } : f));
  }

  async upload(files: readonly TemplateFile[] = this.files): Promise<TemplateAnswer> {
    const version = `1.0.${(this.number += 1)}`;
    const answer = await this.author.post<TemplateAnswer>('/api/v1/templates', { name: 'henan', version, files });
    if (answer.status !== 201) throw new Error(`upload failed: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
