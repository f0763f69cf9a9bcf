import { describe, expect, it } from '@jest/globals';
import { faultsOf, pathOf, withChosen } from './readFiles.js';

describe('the place of a chosen file', () => {
  const known = ['manifests/portal/deployment.yaml', 'manifests/domain/ingress.yaml', 'values.schema.json'];

  it.each([
    ['standard/1.1.0/manifests/portal/deployment.yaml', 'manifests/portal/deployment.yaml'],
    ['manifests/quota/limit-range.yaml', 'manifests/quota/limit-range.yaml'],
    ['henan/values.schema.json', 'values.schema.json'],
    ['ingress.yaml', 'manifests/domain/ingress.yaml'],
    ['new.yaml', 'manifests/portal/new.yaml'],
  ])('of %s is %s', (chosen, path) => expect(pathOf(chosen, known)).toBe(path));

  it('is taken over by what is chosen again; hidden files and other encodings are told', async () => {
    const files = await withChosen(
      [{ path: 'UPGRADE.md', content: 'old' }],
      [new File(['新'], 'UPGRADE.md'), new File(['x'], '.DS_Store'), new File([new Uint8Array([0xb9, 0xfe])], 'gb.yaml')],
    );
    expect(files).toEqual([
      { path: 'UPGRADE.md', content: '新' },
      { path: 'manifests/portal/gb.yaml', content: '', unreadable: true },
    ]);
  });
});

describe('refusals', () => {
  const error = (field: string) => ({ field, code: 'x', message: field });

  it('go to file and line; what is about no file here is kept apart', () => {
    const paths = ['UPGRADE.md', 'manifests/portal/a.yaml'];
    const { byFile, others } = faultsOf(['manifests/portal/a.yaml:7', 'files.0.path', 'name', 'values.schema.json'].map(error), paths);
    expect([...byFile]).toEqual([
      ['manifests/portal/a.yaml', [{ line: 7, message: 'manifests/portal/a.yaml:7' }]],
      ['UPGRADE.md', [{ line: null, message: 'files.0.path' }]],
    ]);
    expect(others.map(({ field }) => field)).toEqual(['name', 'values.schema.json']);
  });
});
