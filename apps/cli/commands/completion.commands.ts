import { SCRIPTS } from '../completion/scripts.js';
import { leaf, type Branch } from '../command.js';

export function completionCommand(root: Branch): void {
  leaf(
    root,
    {
      usage: 'completion <shell>',
      about: { zh: '输出补全脚本', en: 'Print the completion script of a shell' },
      choices: { shell: Object.keys(SCRIPTS) },
    },
    (_run, _options, shell) => void process.stdout.write(SCRIPTS[shell as keyof typeof SCRIPTS]),
  );
}
