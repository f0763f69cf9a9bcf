import { Command } from 'commander';
import { asOption, branch, option, type Branch } from './command.js';
import { alertCommands } from './commands/alert.commands.js';
import { archiveCommands } from './commands/archive.commands.js';
import { budgetCommands } from './commands/budget.commands.js';
import { clusterCommands } from './commands/cluster.commands.js';
import { completionCommand } from './commands/completion.commands.js';
import { planCommands } from './commands/plan.commands.js';
import { rolloutCommands } from './commands/rollout.commands.js';
import { sessionCommands } from './commands/session.commands.js';
import { templateCommands } from './commands/template.commands.js';
import { tenantLifeCommands } from './commands/tenant-life.commands.js';
import { tenantCommands } from './commands/tenant.commands.js';
import { LANGUAGES, type Language } from './language.js';
import { FORMATS } from './output/print.js';
import { speakChinese } from './speak-chinese.js';

const GLOBALS = [
  option(
    '-o, --output <format>',
    { zh: '输出格式（终端上默认 table，否则 json）', en: 'form of the answer (table on a terminal, else json)' },
    { choices: FORMATS },
  ),
  option('--lang <language>', { zh: '语言（默认取自 LANG）', en: 'language (default from LANG)' }, { choices: LANGUAGES }),
  option('--server <address>', {
    zh: '服务器（或 SHUYUAN_SERVER；默认为上次登录者）',
    en: 'server (or SHUYUAN_SERVER; default: where you signed in last)',
  }),
  option('-y, --yes', { zh: '不再询问', en: 'do not ask' }),
];

/** Every command, its help in `language`. */
export function createProgram(language: Language): Command {
  const command = new Command('shuyuan').exitOverride().configureHelp({ showGlobalOptions: true });
  if (language === 'zh') speakChinese(command);
  for (const spec of GLOBALS) command.addOption(asOption(spec, language));
  const root: Branch = { command, language };
  command.description({ zh: '书院平台运维命令', en: 'Operates a Shuyuan platform over its HTTP API' }[language]);
  sessionCommands(root);
  const tenant = branch(root, 'tenant', { zh: '平台', en: 'Platforms' });
  tenantCommands(tenant);
  tenantLifeCommands(tenant);
  rolloutCommands(branch(root, 'rollout', { zh: '分批升级', en: 'Template versions taken to platforms in waves' }));
  planCommands(branch(root, 'plan', { zh: '套餐', en: 'Plans' }));
  budgetCommands(branch(root, 'budget', { zh: '配额', en: 'Budgets' }));
  templateCommands(branch(root, 'template', { zh: '模板', en: 'Templates' }));
  clusterCommands(branch(root, 'cluster', { zh: '集群', en: 'Clusters' }));
  alertCommands(branch(root, 'alert', { zh: '告警', en: 'Alerts' }));
  archiveCommands(branch(root, 'archive', { zh: '归档', en: 'Archives' }));
  completionCommand(root);
  return command;
}
