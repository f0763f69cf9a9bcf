import type { Command } from 'commander';

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};
/** What commander says of a wrong call, by its shape. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option (.+)$/, '错误：没有选项 $1'],
  [/^error: unknown command (.+)$/, '错误：没有命令 $1'],
  [/^error: missing required argument (.+)$/, '错误：缺少参数 $1'],
  [/^error: required option (.+) not specified$/, '错误：缺少选项 $1'],
  [/^error: option (.+) argument missing$/, '错误：选项 $1 需要一个值'],
  [/^error: too many arguments.*$/, '错误：参数过多'],
  [/^error: (?:option|command-argument value) (.+) argument (.+) is invalid\. Allowed choices are (.+)\.$/, '错误：$1 不能是 $2，可选：$3'],
  [/^error: (?:option|command-argument value) (.+) is invalid.*$/, '错误：$1 的值无效'],
  [/^\(Did you mean (.+)\?\)$/, '（是否想用 $1？）'],
];

/** Commander's own words in Chinese; commands made afterwards inherit it. */
export function speakChinese(program: Command): void {
  program
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: (text, write) => write(text.split('\n').map(inChinese).join('\n')) })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示命令的帮助');
}

function inChinese(line: string): string {
  for (const [shape, words] of ERRORS) if (shape.test(line)) return line.replace(shape, words);
  return line;
}
