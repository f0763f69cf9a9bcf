import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Operator } from '../../../test/support/cli.js';
import { startPlatform, type Platform } from '../../../test/support/platform.js';

describe('completion', () => {
  let platform: Platform;
  let operator: Operator;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    operator = await new Operator().signIn(platform.url, platform.province);
    for (const [slug, unitCode] of Object.entries({ kaifeng: '410200', 'kai-feng': '410203', luoyang: '410300' }))
      expect((await platform.province.post('/api/v1/tenants', { unitCode, slug, responsibleUnit: '测试教育局' })).status).toBe(201);
  }, 90_000);

  afterAll(async () => {
    operator?.close();
    await platform?.close();
  });

  /** What bash would offer after `line`: the script is loaded and its function called as bash calls it. */
  async function offered(line: string): Promise<string[]> {
    // Bash's own word breaks, as readline makes them.
    const words = line.match(/[=@:]+|[^\s=@:]+|\s+(?=$)/g)!.map((word) => word.trim());
    const list = words.map((word) => `'${word}'`).join(' ');
    const { code, out, err } = await operator.bash(
      `source <(shuyuan completion bash); COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; COMP_LINE='${line}'; COMP_POINT=${line.length}
       _shuyuan && printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
    if (code !== 0) throw new Error(err);
    return out.split('\n').filter(Boolean);
  }

  test.each(['bash', 'zsh', 'fish'])('there is a script for %s', async (shell) => {
    expect(await operator.run(['completion', shell])).toMatchObject({ code: 0, out: expect.stringContaining('__complete') });
  });

  test('bash takes it, and registers it', async () => {
    expect(await operator.bash('shuyuan completion bash | bash -n')).toMatchObject({ code: 0, err: '' });
    const { out } = await operator.bash('source <(shuyuan completion bash); complete -p shuyuan');
    expect(out).toBe('complete -o default -F _shuyuan shuyuan\n');
  });

  test('offers commands, options and the words they take', async () => {
    expect(await offered('shuyuan roll')).toEqual(['rollout']);
    expect(await offered('shuyuan rollout r')).toEqual(['resume', 'rollback']);
    expect(await offered('shuyuan tenant ls --s')).toEqual(['--state', '--search', '--sort', '--server']);
    expect(await offered('shuyuan tenant ls --state arch')).toEqual(['archiving', 'archived']);
    expect(await offered('shuyuan -o json tenant ge')).toEqual(['get']);
    expect(await offered('shuyuan tenant ls -o ')).toEqual(['table', 'json', 'yaml']);
    expect(await offered('shuyuan completion ')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('offers what the server has, across the marks at which bash breaks words', async () => {
    expect((await offered('shuyuan tenant get kai')).toSorted()).toEqual(['kai-feng', 'kaifeng']);
    expect(await offered('shuyuan template get standard@1.1')).toEqual(['1.1.0']);
    expect((await offered('shuyuan template get standard@')).toSorted()).toEqual(['1.0.0', '1.1.0']);
    expect(await offered('shuyuan tenant resize luoyang --plan standard@')).toEqual(['1']);
  });

  test('evaluates nothing that was typed, and is silent where nobody is signed in', async () => {
    expect(await offered('shuyuan tenant get $(touch${IFS}made)')).toEqual([]);
    expect((await operator.bash('ls made 2>/dev/null')).out).toBe('');
    const nobody = new Operator();
    expect(await nobody.run(['__complete', 'tenant', 'get', 'kai'])).toEqual({ code: 0, out: '', err: '' });
    nobody.close();
  });
});
