/** `shuyuan __complete WORD…` prints a candidate on each line, a tab before what it means. Nothing typed is evaluated. */
const BASH = String.raw`# source <(shuyuan completion bash)
_shuyuan() {
  local line=\${COMP_LINE:0:COMP_POINT} part=\${COMP_WORDS[COMP_CWORD]} word
  local -a words
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  # Bash breaks words at these and replaces only the last part.
  [[ $part == [@=:]* ]] && part=''
  local typed=\${words[\${#words[@]} - 1]}
  local kept=\${typed%"$part"}
  COMPREPLY=()
  while IFS=$'\t' read -r word _; do
    COMPREPLY+=("\${word#"$kept"}")
  done < <("\${words[0]}" __complete "\${words[@]:1}" 2>/dev/null)
}
complete -o default -F _shuyuan shuyuan
`;

const ZSH = String.raw`#compdef shuyuan
# source <(shuyuan completion zsh)
_shuyuan() {
  local -a lines described
  local line
  lines=("\${(@f)$("\${words[1]}" __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $lines; do
    described+=("\${\${line%%$'\t'*}//:/\\:}:\${line#*$'\t'}")
  done
  if (( $#described )); then _describe shuyuan described; else _files; fi
}
compdef _shuyuan shuyuan
`;

const FISH = String.raw`# shuyuan completion fish | source
function __shuyuan_complete
  set -l words (commandline -opc) (commandline -ct)
  command shuyuan __complete $words[2..] 2>/dev/null
end
complete -c shuyuan -a '(__shuyuan_complete)'
`;

const shellText = (script: string): string => script.replaceAll('\\$', '$');

export const SCRIPTS = { bash: shellText(BASH), zsh: shellText(ZSH), fish: shellText(FISH) } as const;
