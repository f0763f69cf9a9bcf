/** Characters that JSON leaves as they are, while YAML folds them like a line break or refuses them. */
const NOT_THE_SAME_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * JSON that a YAML parser reads as the same value. An apply is parsed as YAML by the server, and "JSON is YAML" does not
 * hold for a few characters: unescaped, they would arrive changed, be compared, and be written again and again.
 */
export const yamlSafeJson = (value: unknown): string =>
  JSON.stringify(value).replace(NOT_THE_SAME_IN_YAML, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
