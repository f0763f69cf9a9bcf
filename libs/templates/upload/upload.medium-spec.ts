import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpuMs } from '../../../test/support/cpu-time.js';
import type { TestClient } from '../../../test/support/client.js';
import { TemplateBench, type TemplateAnswer as Answer } from '../../../test/support/template-bench.js';
import type { TemplateFile } from '../template-files.js';

describe('template versions', () => {
  let bench: TemplateBench;
  let author: TestClient;
  let files: TemplateFile[];
  const changed = (file: string, from: string, to: string) => bench.changed(file, from, to);

  beforeAll(async () => {
    bench = await TemplateBench.start();
    ({ author, files } = bench);
  }, 60_000);
  afterAll(() => bench?.platform.close());

  describe('refuse bad input', () => {
    const post = (body: unknown) => author.post<Answer>('/api/v1/templates', body);
    const valid = () => ({ name: 'henan', version: '2.0.0', files });

    it('by field', async () => {
      for (const [wrong, field] of [
        [{ ...valid(), name: 'Hé nan' }, 'name'],
        [{ ...valid(), name: '../x' }, 'name'],
        [{ ...valid(), version: '1.0' }, 'version'],
        [{ ...valid(), version: '01.0.0' }, 'version'],
        [{ ...valid(), surprise: 1 }, 'surprise'],
        [{ ...valid(), files: 'x' }, 'files'],
        [{ ...valid(), files: [null] }, 'files.0'],
        [{ ...valid(), files: [[]] }, 'files.0'],
        [{ ...valid(), files: [{ path: 'UPGRADE.md', content: 1 }] }, 'files.0'],
        [{ ...valid(), files: [{ path: 'UPGRADE.md', content: '', mode: 755 }] }, 'files.0'],
        [{ ...valid(), notes: 'again' }, 'notes'],
        [{ ...valid(), notes: 'x'.repeat(20_001) }, 'notes'],
        [{ ...valid(), files: files.filter((f) => f.path !== 'values.schema.json') }, 'values.schema.json'],
      ] as const) {
        const { status, body } = await post(wrong);
        expect([field, status, body.errors?.[0]?.field]).toEqual([field, 400, field]);
      }
    });

    it('by file, line and code, said in words', async () => {
      const { body } = await post({ ...valid(), files: changed('manifests/portal/config-map.yaml', '$(slug)', '$(evil)') });
      expect(body.errors).toEqual([
        {
          field: 'manifests/portal/config-map.yaml:7',
          code: 'template-placeholder-unknown',
          message: 'the schema does not require a value evil',
        },
      ]);
    });

    it('of any size in under a second, and the process does not grow', async () => {
      const heap = () => {
        globalThis.gc?.();
        return process.memoryUsage().heapUsed;
      };
      const before = heap();
      for (const [content, status] of [
        ['#'.repeat(5_000_000), 413],
        ['a: b\n---\n'.repeat(1000), 400],
        ['[\n'.repeat(300_000), 400],
        [`a: &a [x]\n${'b: *a\n'.repeat(10_000)}`, 400],
      ] as const) {
        const begun = cpuMs();
        const answer = await post({ ...valid(), files: [...files, { path: 'manifests/portal/x.yaml', content }] });
        expect([answer.status, cpuMs() - begun < 1000]).toEqual([status, true]);
      }
      const swarm = Array.from({ length: 40_000 }, () => ({ path: 'x', content: '' }));
      const begun = cpuMs();
      expect((await post({ ...valid(), files: swarm })).body.code).toBe('request.too-many-values');
      expect(cpuMs() - begun).toBeLessThan(1000);
      expect(heap() - before).toBeLessThan(64 * 1024 * 1024);
    });
  });
});
