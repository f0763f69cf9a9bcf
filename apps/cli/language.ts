export interface Text {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Text;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** `--lang` as written, else what the terminal speaks. Known before the arguments are parsed, since help is in it too. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const written = at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  if (written === 'zh' || written === 'en') return written;
  return /^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh' : 'en';
}
