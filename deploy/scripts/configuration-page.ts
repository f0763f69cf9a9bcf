interface Setting {
  readonly type: string;
  readonly default: string | number;
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly secret?: boolean;
}

/** docs/configuration.md from the settings' schema, which is the same one that start-up checks the environment by. */
export function configurationPage(schema: Readonly<Record<string, Setting>>): string {
  const rows = Object.entries(schema).map(
    ([name, setting]) => `| \`${name}\` | ${cell(valuesOf(setting))} | ${cell(defaultOf(setting))} | ${cell(setting.description)} |`,
  );
  return `# Configuration

Settings are environment variables. Start-up checks all of them and stops with the name of a setting that cannot be used
and what it should be; an empty value counts as not set. Secrets are never logged or shown.

This page is written by \`npm run generate\` from \`libs/kernel/config/settings.schema.ts\`.

| Setting | Values | Default | What it does |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function valuesOf({ type, minimum, maximum, enum: choices, secret }: Setting): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  const range = minimum !== undefined && maximum !== undefined ? `, ${minimum} to ${maximum}` : '';
  return `${type === 'integer' ? 'whole number' : 'text'}${range}${secret ? ', secret' : ''}`;
}

const defaultOf = (setting: Setting): string => (setting.default === '' ? '(empty)' : `\`${setting.default}\``);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
