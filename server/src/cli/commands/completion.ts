import { choice, type Command, type CommandName, UsageError } from "../command";
import { exit } from "../exit";

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
  choices: { "": shells },
  run: async ({ positionals: [shell, ...more] }) => {
    if (shell === undefined || more.length > 0) throw new UsageError(`Name a shell: ${shells.join(", ")}.`);
    const known = choice("completion for the shell", shell, shells);
    const loaded = await Promise.all(commands.map(async (each) => described(each, await each.load())));
    process.stdout.write({ bash, zsh, fish }[known](loaded));
    return exit.clean;
  },
});

interface Described extends CommandName {
  readonly options: readonly DescribedOption[];
  /** What the first argument can be, where it is no file. */
  readonly words: readonly string[];
}

interface DescribedOption {
  readonly name: string;
  readonly short: string | undefined;
  readonly takes: boolean;
  readonly words: readonly string[];
  readonly meaning: string;
}

function described(name: CommandName, { options, help, choices = {} }: Command): Described {
  const all = [...Object.entries(options), ["help", { type: "boolean", short: "h" }] as const];
  const told = all.map(([option, { type, short }]) => ({
    name: option,
    short,
    takes: type === "string",
    words: choices[option] ?? [],
    meaning: help.find(([shown]) => new RegExp(`--${option}\\b(?!-)`).test(shown))?.[1] ?? "show this command with examples",
  }));
  return { ...name, options: told, words: choices[""] ?? [] };
}

function bash(commands: readonly Described[]): string {
  const spelt = ({ name, short }: DescribedOption): string[] => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
  const values = commands.flatMap(({ name, options }) => options.filter(({ words }) => words.length > 0).map((option) => `    ${spelt(option).map((each) => `"${name} ${each}"`).join("|")}) words="${option.words.join(" ")}" ;;`));
  const files = commands.flatMap(({ name, options }) => options.filter(({ takes, words }) => takes && words.length === 0).flatMap((option) => spelt(option).map((each) => `"${name} ${each}"`)));
  const first = commands.map(({ name, options, words }) => `      ${name}) words="${[...words, ...options.flatMap(spelt)].join(" ")}" ;;`);
  return `# bash completion of mentorspec
_mentorspec() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  compopt -o default 2>/dev/null
  case "\${COMP_WORDS[1]} $before" in
${values.join("\n")}
    ${files.join("|")}) COMPREPLY=(); return ;;
    *) case "$COMP_CWORD \${COMP_WORDS[1]}" in
      "1 "*) words="${commands.map(({ name }) => name).join(" ")} --help --version" ;;
      *) case "\${COMP_WORDS[1]}" in
${first.join("\n")}
      esac ;;
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _mentorspec mentorspec
`;
}

function zsh(commands: readonly Described[]): string {
  const quoted = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&").replaceAll("'", "'\\''");
  const values = (words: readonly string[]): string => (words.length === 0 ? "_files" : `(${words.join(" ")})`);
  const option = ({ name, takes, words, meaning }: DescribedOption): string => `'*--${name}[${quoted(meaning)}]${takes ? `:${name}:${values(words)}` : ""}'`;
  const cases = commands.map(({ name, options, words }) => `        ${name}) _arguments ${options.map(option).join(" ")} ${words.length === 0 ? "" : `'1: :${values(words)}' `}'*: :_files' ;;`);
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
if [ "$funcstack[1]" = _mentorspec ]; then _mentorspec "$@"; else compdef _mentorspec mentorspec; fi
`;
}

function fish(commands: readonly Described[]): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
  const option = (command: string, { name, short, takes, words, meaning }: DescribedOption): string => {
    const value = words.length > 0 ? ` -x -a ${quoted(words.join(" "))}` : takes ? " -r" : "";
    return `complete -c mentorspec -n '__fish_seen_subcommand_from ${command}' -l ${name}${short === undefined ? "" : ` -s ${short}`}${value} -d ${quoted(meaning)}`;
  };
  const lines = commands.flatMap(({ name, summary, options, words }) => [
    `complete -c mentorspec -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...(words.length === 0 ? [] : [`complete -c mentorspec -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(" "))}`]),
    ...options.map((each) => option(name, each)),
  ]);
  return `# fish completion of mentorspec\n${lines.join("\n")}\n`;
}
