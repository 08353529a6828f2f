import { type Command, type CommandName, UsageError } from "../command";
import { exit } from "../exit";
import { formatNames } from "../formats/list";

const shells = ["bash", "zsh", "fish"] as const;

/** The list of commands is handed in, as this is one of them. */
export const completionOf = (commands: readonly CommandName[]): Command => ({
  usage: "bash|zsh|fish",
  options: {},
  help: [["bash|zsh|fish", "the shell that is to complete commands and options"]],
  examples: [
    ["mentorspec completion bash > ~/.local/share/bash-completion/completions/mentorspec", "for bash"],
    ["mentorspec completion zsh > ~/.zfunc/_mentorspec", "for zsh, with ~/.zfunc in fpath"],
    ["mentorspec completion fish > ~/.config/fish/completions/mentorspec.fish", "for fish"],
  ],
  run: async ({ positionals: [shell, ...more] }) => {
    const known = shells.find((each) => each === shell);
    if (!known || more.length > 0) throw new UsageError(`Name a shell: ${shells.join(", ")}.`);
    const loaded = await Promise.all(commands.map(async (each) => ({ ...each, options: optionsOf(await each.load()) })));
    process.stdout.write({ bash, zsh, fish }[known](loaded));
    return exit.clean;
  },
});

interface Described extends CommandName {
  readonly options: readonly { readonly name: string; readonly short: string | undefined; readonly takes: boolean; readonly meaning: string }[];
}

function optionsOf({ options, help }: Command): Described["options"] {
  return [...Object.entries(options), ["help", { type: "boolean", short: "h" }] as const].map(([name, { type, short }]) => ({
    name,
    short,
    takes: type === "string",
    meaning: help.find(([option]) => new RegExp(`--${name}\\b(?!-)`).test(option))?.[1] ?? "show this command with examples",
  }));
}

function bash(commands: readonly Described[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words="${options.flatMap((option) => [`--${option.name}`, ...(option.short === undefined ? [] : [`-${option.short}`])]).join(" ")}" ;;`);
  return `# bash completion of mentorspec
_mentorspec() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word"))
    return
  fi
  case "$before" in
    -f|--format) [ "\${COMP_WORDS[1]}" = lint ] && { COMPREPLY=($(compgen -W "${formatNames.join(" ")}" -- "$word")); return; } ;;
    --fail-on) COMPREPLY=($(compgen -W "error warning info hint never" -- "$word")); return ;;
    config) COMPREPLY=($(compgen -W "check show" -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W "${shells.join(" ")}" -- "$word")); return ;;
    schema) COMPREPLY=($(compgen -W "programme config guide output" -- "$word")); return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) compopt -o default 2>/dev/null; COMPREPLY=() ;;
  esac
}
complete -F _mentorspec mentorspec
`;
}

function zsh(commands: readonly Described[]): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:\\]/g, "\\$&");
  const cases = commands.map(({ name, options }) => `        ${name}) _arguments ${options.map((option) => `'--${option.name}[${quoted(option.meaning)}]${option.takes ? ": :_files" : ""}'`).join(" ")} '*: :_files' ;;`);
  return `#compdef mentorspec
_mentorspec() {
  local -a commands
  commands=(${commands.map(({ name, summary }) => `'${name}:${quoted(summary)}'`).join(" ")})
  if (( CURRENT == 2 )); then
    _describe 'command' commands
  else
    local command="$words[2]"
    shift words
    (( CURRENT-- ))
    case "$command" in
${cases.join("\n")}
    esac
  fi
}
_mentorspec "$@"
`;
}

function fish(commands: readonly Described[]): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c mentorspec -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => `complete -c mentorspec -n '__fish_seen_subcommand_from ${name}' -l ${option.name}${option.short === undefined ? "" : ` -s ${option.short}`}${option.takes ? " -r" : ""} -d ${quoted(option.meaning)}`),
  ]);
  return `# fish completion of mentorspec\n${lines.join("\n")}\n`;
}
