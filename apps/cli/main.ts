import { CommanderError } from 'commander';
import { candidates } from './completion/candidates.js';
import { EXIT, Failure, linesOf } from './failures.js';
import { languageOf, type Language } from './language.js';
import { createProgram } from './program.js';
import { Run } from './run.js';

/** Who reads our answer may stop reading: `shuyuan tenant ls | head -1`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

const args = process.argv.slice(2);
const language = languageOf(args, process.env);
try {
  const program = createProgram(language);
  // Asked by the completion scripts with whatever was typed so far, so it is not parsed as a call.
  if (args[0] === '__complete') await complete(args.slice(1));
  else await program.parseAsync(process.argv);
} catch (error) {
  // At once: a call that nobody waits for any more may still be open.
  process.exit(exitCodeOf(error, language));
}

async function complete(words: readonly string[]): Promise<void> {
  const found = await candidates(createProgram(language), words, new Run(language, {}));
  process.stdout.write(found.map((candidate) => `${candidate.join('\t')}\n`).join(''));
}

function exitCodeOf(error: unknown, spoken: Language): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage; // It has said why.
  if (error instanceof Failure) {
    for (const line of linesOf(error, spoken)) console.error(line);
    return error.exitCode;
  }
  console.error(error);
  return EXIT.broken;
}
