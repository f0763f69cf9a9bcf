import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';
import { createProgram } from './program.js';

describe('the language', () => {
  it.each([
    [['tenant', 'ls', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--lang=zh', 'tenant', 'ls'], {}, 'zh'],
    [['tenant', 'ls'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [['tenant', 'ls'], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [['tenant', 'ls'], {}, 'en'],
  ] as const)('of %j under %j is %s', (args, env, language) => {
    expect(languageOf(args, env)).toBe(language);
  });

  it('holds for the help of every command', () => {
    const chinese = /[\u4e00-\u9fff]/;
    const all = (command: ReturnType<typeof createProgram>): ReturnType<typeof createProgram>[] => [
      command,
      ...command.commands.flatMap(all),
    ];
    for (const command of all(createProgram('zh'))) {
      expect(command.description()).toMatch(chinese);
      for (const option of command.options) expect(option.description).toMatch(chinese);
    }
    for (const command of all(createProgram('en'))) expect(command.helpInformation()).not.toMatch(chinese);
  });
});
