import type { Command, Option } from 'commander';
import type { Run } from '../run.js';
import { named } from './named.js';

/** One word that may stand next, and what it means. */
export type Candidate = readonly [word: string, about: string];

/** What may follow `words`, whose last one is being typed: read off the commands themselves. */
export async function candidates(root: Command, words: readonly string[], run: Run): Promise<Candidate[]> {
  const typed = words.at(-1) ?? '';
  let command = root;
  let position = 0;
  let awaited: Option | undefined;
  for (const word of words.slice(0, -1)) {
    if (awaited) awaited = undefined;
    else if (word.startsWith('-')) awaited = word.includes('=') ? undefined : valued(optionNamed(command, word));
    else {
      const next = command.commands.find((sub) => sub.name() === word);
      if (next) command = next;
      else position += 1;
    }
  }
  return (await offered(command, position, awaited, typed, run)).filter(([word]) => word.startsWith(typed));
}

async function offered(command: Command, position: number, awaited: Option | undefined, typed: string, run: Run): Promise<Candidate[]> {
  if (awaited) return awaited.argChoices ? plain(awaited.argChoices) : named(nameIn(awaited.flags), run, typed);
  if (typed.startsWith('-')) return optionsOf(command).flatMap((o) => (o.long ? [[o.long, o.description] as const] : []));
  if (command.commands.length > 0)
    return command
      .createHelp()
      .visibleCommands(command)
      .map((sub) => [sub.name(), sub.description()]);
  const argument = command.registeredArguments[position];
  if (!argument) return [];
  return argument.argChoices ? plain(argument.argChoices) : named(argument.name(), run, typed);
}

const plain = (words: readonly string[]): Candidate[] => words.map((word) => [word, '']);
const valued = (option: Option | undefined): Option | undefined => (option?.required || option?.optional ? option : undefined);
const nameIn = (flags: string): string => /<([a-z]+)>/.exec(flags)?.[1] ?? '';

function optionsOf(command: Command): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

function optionNamed(command: Command, word: string): Option | undefined {
  return [...optionsOf(command), ...help(command)].find((o) => o.long === word || o.short === word);
}

/** Options of the commands above, which take values here too. */
const help = (command: Command): readonly Option[] => (command.parent ? [...command.parent.options, ...help(command.parent)] : []);
