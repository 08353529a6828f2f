import * as vscode from "vscode";

/** One question of a wizard. The answer is kept under its key. */
export type Question = TextQuestion | ChoiceQuestion;

interface Asked {
  readonly key: string;
  readonly title: string;
  /** What to answer, in a sentence. */
  readonly prompt: string;
  /** May be left empty. */
  readonly optional?: boolean;
}

export interface TextQuestion extends Asked {
  readonly kind: "text";
  readonly example: string;
  /** What is wrong with an answer that is not empty; nothing where it is good. */
  readonly fault?: (answer: string) => string | undefined;
}

export interface ChoiceQuestion extends Asked {
  readonly kind: "one" | "many";
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

export type WizardAnswers = ReadonlyMap<string, readonly string[]>;

const BACK = Symbol("back");
const CANCEL = Symbol("cancel");
type Reply = readonly string[] | typeof BACK | typeof CANCEL;

/** Asks one question after another, each with a way back; nothing where the person stops. Earlier answers are kept on the way back. */
export async function ask(title: string, questions: readonly Question[]): Promise<WizardAnswers | undefined> {
  const answers = new Map<string, readonly string[]>();
  for (let step = 0; step < questions.length; ) {
    const question = questions[step]!;
    const reply = await askOne(question, { title, step: step + 1, totalSteps: questions.length }, answers.get(question.key) ?? []);
    if (reply === CANCEL) return undefined;
    if (reply !== BACK) answers.set(question.key, reply);
    step += reply === BACK ? -1 : 1;
  }
  return answers;
}

interface Frame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

function askOne(question: Question, frame: Frame, before: readonly string[]): Promise<Reply> {
  return question.kind === "text" ? askText(question, frame, before[0] ?? "") : askChoice(question, frame, before);
}

function askText({ title, prompt, example, optional = false, fault }: TextQuestion, frame: Frame, before: string): Promise<Reply> {
  const input = vscode.window.createInputBox();
  const faultOf = (value: string): string | undefined => {
    const answer = value.trim();
    if (answer === "") return optional ? undefined : vscode.l10n.t("This one needs an answer.");
    return fault?.(answer);
  };
  begin(input, frame, title);
  input.prompt = optional ? vscode.l10n.t("{0} You can leave this empty.", prompt) : prompt;
  input.placeholder = vscode.l10n.t("For example: {0}", example);
  input.value = before;
  // Nobody is told of a fault before the answer is finished; one that was told goes away as it is put right.
  input.onDidChangeValue((value) => {
    if (input.validationMessage) input.validationMessage = faultOf(value);
  });
  return shown(input, () => {
    const message = faultOf(input.value);
    input.validationMessage = message;
    return message === undefined ? [input.value.trim()].filter((answer) => answer !== "") : undefined;
  });
}

function askChoice({ kind, title, prompt, choices, optional = false }: ChoiceQuestion, frame: Frame, before: readonly string[]): Promise<Reply> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: string }>();
  begin(pick, frame, title);
  pick.placeholder = optional ? vscode.l10n.t("{0} You can leave this empty.", prompt) : prompt;
  pick.matchOnDetail = true;
  pick.canSelectMany = kind === "many";
  pick.items = choices.map(({ value, label, detail }) => ({ value, label, ...(detail === undefined ? {} : { detail }) }));
  const chosen = pick.items.filter(({ value }) => before.includes(value));
  if (kind === "many") pick.selectedItems = chosen;
  else pick.activeItems = chosen;
  return shown(pick, () => (pick.selectedItems.length > 0 || optional ? pick.selectedItems.map(({ value }) => value) : undefined));
}

function begin(input: vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] }, { title, step, totalSteps }: Frame, question: string): void {
  input.title = vscode.l10n.t("{0}: {1}", title, question);
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
}

/** Waits for an answer; `read` gives nothing while there is none that can be taken. */
function shown(input: vscode.QuickPick<never> | vscode.QuickPick<vscode.QuickPickItem & { readonly value: string }> | vscode.InputBox, read: () => readonly string[] | undefined): Promise<Reply> {
  return new Promise((resolve) => {
    const done = (reply: Reply): void => {
      resolve(reply);
      input.dispose();
    };
    input.onDidTriggerButton(() => done(BACK));
    input.onDidHide(() => done(CANCEL));
    input.onDidAccept(() => {
      const answer = read();
      if (answer) done(answer);
    });
    input.show();
  });
}
