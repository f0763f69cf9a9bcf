import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { EXIT } from './failures.js';
import type { Language, Text } from './language.js';
import { Run } from './run.js';

/** Where commands are hung in: commander's command, and the language its help is in. */
export interface Branch {
  readonly command: Command;
  readonly language: Language;
}

interface Leaf {
  /** As commander writes it: `suspend <tenant>`. The names of arguments also tell completion what to offer. */
  readonly usage: string;
  readonly about: Text;
  readonly options?: readonly OptionSpec[];
  /** Arguments that are one of a few words. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

interface OptionSpec {
  readonly flags: string;
  readonly about: Text;
  readonly choices?: readonly string[];
  readonly parse?: (written: string, before: unknown) => unknown;
  readonly required?: boolean;
  readonly otherwise?: unknown;
  /** Its name among the options, where that is not the flag's in camel case. */
  readonly key?: string;
}

export function branch(parent: Branch, name: string, about: Text): Branch {
  const command = parent.command.command(name).description(about[parent.language]);
  return { command, language: parent.language };
}

/** A command that does something. `work` gets its options and then its arguments. */
export function leaf<O extends object = object, A extends unknown[] = string[]>(
  parent: Branch,
  { usage, about, options = [], choices = {} }: Leaf,
  work: (run: Run, options: O, ...args: A) => Promise<void> | void,
): void {
  const [name = '', ...args] = usage.split(' ');
  const command = parent.command.command(name).description(about[parent.language]);
  for (const arg of args) {
    const argument = new Argument(arg);
    const words = choices[argument.name()];
    command.addArgument(words ? argument.choices(words) : argument);
  }
  for (const spec of options) command.addOption(asOption(spec, parent.language));
  command.action(async (...given: unknown[]) => {
    const all = command.optsWithGlobals();
    await work(new Run(parent.language, all), all as unknown as O, ...(given.slice(0, -2) as A));
  });
}

export function option(flags: string, about: Text, more: Partial<OptionSpec> = {}): OptionSpec {
  return { flags, about, ...more };
}

export function asOption({ flags, about, choices, parse, required, otherwise, key }: OptionSpec, language: Language): Option {
  const made = new Option(flags, about[language]).default(otherwise);
  if (key) made.attributeName = () => key;
  if (choices) made.choices(choices);
  if (parse) made.argParser(parse);
  return made.makeOptionMandatory(required ?? false);
}

/** Counts and seconds. */
export const whole = (written: string): number => {
  if (!/^\d{1,10}$/.test(written)) throw new InvalidArgumentError('a whole number is needed.');
  return Number(written);
};

export const positive = (written: string): number => {
  const seconds = Number(written);
  if (!(seconds > 0)) throw new InvalidArgumentError('a number above zero is needed.');
  return seconds;
};

/** `--label a=b --label c=d` */
export const repeated = (written: string, before: unknown): string[] => [...((before as string[] | undefined) ?? []), written];

export const REASON = option('--reason <text>', {
  zh: '原因，记入历史；多数操作必填',
  en: 'why; kept on record, and most actions want one',
});
export const NEEDED_REASON = option('--reason <text>', { zh: '原因，记入历史', en: 'why; kept on record' }, { required: true });
export const WAITING = [
  option('--wait', { zh: '等待完成，进度写到标准错误', en: 'wait until it is done; progress goes to stderr' }),
  option(
    '--timeout <seconds>',
    { zh: `最长等待秒数（默认 600；超时退出码 ${EXIT.timeout}）`, en: `give up waiting (default 600; exit code ${EXIT.timeout})` },
    { parse: positive },
  ),
];
export const LIMIT = option('--limit <n>', { zh: '最多条数（默认全部）', en: 'at most so many (default: all)' }, { parse: positive });
/** 处理器、内存、存储, in the API's own units. */
export const AMOUNTS = [
  option('--cpu-millis <n>', { zh: 'CPU（千分之一核）', en: 'CPU, thousandths of a core' }, { parse: whole }),
  option('--memory-mib <n>', { zh: '内存（MiB）', en: 'memory, MiB' }, { parse: whole, key: 'memoryMiB' }),
  option('--storage-gib <n>', { zh: '存储（GiB）', en: 'storage, GiB' }, { parse: whole, key: 'storageGiB' }),
];
