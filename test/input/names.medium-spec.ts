import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { virtualForm } from '../support/forms.js';
import { startPlatform, type Platform } from '../support/platform.js';

interface Body {
  id: string;
  code: string;
  version: number;
  form: { organisation: { name: string; address: string }; slug: string };
  errors?: { field: string; code: string; message: string }[];
}

/** Texts that people paste, and texts that people try. */
const ACCEPTED: Record<string, string> = {
  'a name of 100 characters': '郑'.repeat(100),
  emoji: '金水区教育局 🏫👩‍🏫'.replace('\u200d', ''),
  'a path': '../../etc/passwd',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  SQL: `'; DROP TABLE applications; --`,
  'a template': '{{7*7}} ${7*7} %{x} {namespace}',
  'rare characters beyond the BMP': '𠮷野中学𪚥',
  'quotes and backslashes': `"\\'\\"`,
};
const REFUSED: Record<string, string> = {
  'a name of 200 characters': '郑'.repeat(200),
  'zero-width characters': '金水\u200b区',
  'a right-to-left override': '金水\u202e区',
  NUL: '金水\u0000区',
  'a byte order mark': '\ufeff金水\ufeff区',
  'a line break': '金水\n区',
  'only spaces': '   ',
  'a lone surrogate': '金水\ud800区',
};
const BAD_SLUGS = [
  'www',
  'api',
  'admin',
  'console',
  'ab',
  'a',
  '-abc',
  'abc-',
  'xn--fiq',
  'ab--cd',
  'a.b',
  'a/b',
  '../x',
  '郑州',
  'a b',
  'a_b',
  '',
  'a'.repeat(41),
  'jin\u0000shui',
  'jin%2fshui',
];

describe('names that people and attackers type', () => {
  let platform: Platform;
  let county: TestClient;
  let draft: Body;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    county = await (await platform.province.invite('city_admin', '410100')).invite('county_admin', '410105');
    draft = (await county.post<Body>('/api/v1/applications', { unitCode: '410105', form: virtualForm('410105', { slug: 'jinshui' }) }))
      .body;
  }, 60_000);
  afterAll(() => platform?.close());

  async function save(patch: Record<string, unknown>) {
    const answer = await county.put<Body>(
      `/api/v1/applications/${draft.id}/form`,
      { form: virtualForm('410105', { slug: 'jinshui', ...patch }) },
      { 'if-match': `"${draft.version}"` },
    );
    if (answer.status === 200) draft = answer.body;
    return answer;
  }

  it.each(Object.entries(ACCEPTED))('keep %s as it is', async (_what, text) => {
    const answer = await save({ organisation: { name: text, address: text } });
    expect(answer.status).toBe(200);
    const read = await county.get<Body>(`/api/v1/applications/${draft.id}`);
    expect(read.body.form.organisation).toEqual({ name: text, address: text });
    expect(read.headers.get('content-type')).toContain('application/json');
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(Object.entries(REFUSED))('refuse %s and name the field', async (_what, text) => {
    const answer = await save({ organisation: { name: text, address: '金水路 1 号' } });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors?.map((e) => e.field)).toEqual(['form.organisation.name']);
    expect(answer.body.errors?.[0]?.message).toBeTruthy();
  });

  it.each(BAD_SLUGS)('refuse the portal address %j and name the field', async (slug) => {
    const answer = await save({ slug });
    expect([answer.status, answer.body.errors?.map((e) => e.field)]).toEqual([400, ['form.slug']]);
  });

  it.each([
    ['JINSHUI', undefined],
    ['ｊｉｎｓｈｕｉ', 'jinshui'],
    ['  jinshui  ', 'jinshui'],
  ])('reads the portal address %j as %j', async (slug, kept) => {
    const answer = await save({ slug });
    if (kept) expect([answer.status, answer.body.form.slug]).toEqual([200, kept]);
    else expect([answer.status, answer.body.errors?.map((e) => e.field)]).toEqual([400, ['form.slug']]);
  });

  it('names each unknown key, at every depth', async () => {
    const form = virtualForm('410105', { slug: 'jinshui', extra: 1, organisation: { name: 'a', address: 'b', hidden: true } });
    const answer = await county.post<Body>('/api/v1/applications/evaluate', { unitCode: '410105', form, isAdmin: true });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((e) => e.field)).toEqual(expect.arrayContaining(['isAdmin', 'form.extra']));
    const saved = await county.put<Body>(`/api/v1/applications/${draft.id}/form`, { form }, { 'if-match': `"${draft.version}"` });
    expect(saved.body.errors?.map((e) => e.field).toSorted()).toEqual(['form.extra', 'form.organisation.hidden']);
  });

  it('look for nothing dangerous when such texts are searched for', async () => {
    for (const q of ['%', '_', "'", '\\', '🏫', '<b>', '../', '𠮷']) {
      const answer = await county.get<{ items: unknown[] }>(`/api/v1/tenants?q=${encodeURIComponent(q)}`);
      expect([q, answer.status, answer.body.items]).toEqual([q, 200, []]);
    }
    for (const q of ['%00', '%E2%80%AE', '%FF', '%ED%A0%80', 'x'.repeat(51)]) {
      const answer = await county.get<Body>(`/api/v1/tenants?q=${q}`);
      expect([q, answer.status < 500]).toEqual([q, true]);
    }
  });
});
