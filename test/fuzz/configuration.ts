import { HOSTILE_STRINGS } from '../support/hostile-strings.js';

/** How often an id that exists is asked for; else an arbitrary one. */
const REAL = 0.8;

/**
 * Codes of the provincial registry, and what other languages would make something of, as far as a header can hold it: now
 * and then, instead of an arbitrary string.
 */
const WORDS = [
  ...['410000', '410100', '410102', '410105', '410181', '410900'],
  ...HOSTILE_STRINGS.filter((text) => /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)),
];

/** Schemathesis' own configuration, in TOML; a string of JSON is one of TOML too. */
export function configuration(cookie: string | undefined, known: ReadonlyMap<string, string[]>, paths: readonly string[]): string {
  const entries = [...known].map(([prefix, ids], index) => ({ prefix, ids, dictionary: `known${index}` }));
  const operations = paths.flatMap((path) => {
    const parameters = entries
      .filter(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))
      .map(
        ({ prefix, dictionary }) => `"path.${/\{(\w+)\}$/.exec(prefix)?.[1]}" = { dictionary = "${dictionary}", probability = ${REAL} }`,
      );
    return parameters.length === 0
      ? []
      : [`[[operations]]\ninclude-path = ${JSON.stringify(path)}\nparameters = { ${parameters.join(', ')} }`];
  });
  return [
    ...(cookie ? [`[auth.openapi.cookie]\napi_key = ${JSON.stringify(cookie.slice(cookie.indexOf('=') + 1))}`] : []),
    `[generation.dictionaries]\nstring = { dictionary = "words", probability = 0.1 }`,
    `[dictionaries.words]\nvalues = ${JSON.stringify(WORDS)}`,
    ...entries.map(({ dictionary, ids }) => `[dictionaries.${dictionary}]\nvalues = ${JSON.stringify(ids)}`),
    ...operations,
  ].join('\n\n');
}
