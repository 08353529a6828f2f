import { type CompletionItem, CompletionItemKind, type CompletionList, type CompletionParams, InsertTextFormat, InsertTextMode, MarkupKind } from "vscode-languageserver";
import type { CheckResult } from "../core/check";
import { complete, type FittedCompletion } from "../core/completion/complete";
import type { Topic } from "../core/completion/completion";
import { explain } from "../core/explain/describe";
import { isOverLimit } from "../core/parse/limits";
import type { TextEdit } from "../core/text";
import type { OpenDocument } from "./documents";
import { harmless, plain } from "./hover";
import { isRecord } from "./options";
import type { Feature, Session } from "./session";
import type { FileSettings } from "./settings";

const nothing: CompletionList = { isIncomplete: false, items: [] };

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { resolveProvider: true, triggerCharacters: [" ", '"', "'", "[", "{", ","], completionItem: { labelDetailsSupport: true } } }),
  register(session) {
    const style = styleOf(session);
    session.answer<CompletionParams, CompletionList>(session.connection.onCompletion, nothing, (asked, { position }) => {
      const { document, settings, today } = asked;
      if (isOverLimit(asked.tree)) return nothing;
      const check = (text: string): CheckResult => (text === document.text ? asked.recovered() : document.changed(document.version, [{ text }]).recoveredCheck(settings, today));
      const found = complete(document.text, asked.offset(position), { knowledge: settings.knowledge, today, check, rendering: style.snippets ? "snippet" : "plain" });
      const items = found.flatMap((each) => fittedTo(style, each)).map((each, index) => itemOf(each, index, document, style));
      return { isIncomplete: false, items: style.resolves ? items : items.map((item) => documented(item, settings, style)) };
    });
    session.connection.onCompletionResolve(async (item) => {
      const data: unknown = item.data;
      if (!isRecord(data) || typeof data["uri"] !== "string" || !isRecord(data["topic"])) return item;
      return documented(item, await session.host.settingsOf(data["uri"]), style);
    });
  },
};

function documented(item: CompletionItem, { knowledge }: FileSettings, { markdown }: Style): CompletionItem {
  const text = explain((item.data as { readonly topic: Topic }).topic, knowledge);
  return text === undefined ? item : { ...item, documentation: markdown ? { kind: MarkupKind.Markdown, value: harmless(text) } : plain(text) };
}

/** What the client's list can show. */
interface Style {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly asIs: boolean;
  readonly markdown: boolean;
  readonly preselect: boolean;
  /** It asks for the documentation of an offer when it is looked at; unless it says otherwise, every client does. */
  readonly resolves: boolean;
}

function styleOf({ client }: Session): Style {
  const item = client.textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    preselect: item?.preselectSupport === true,
    resolves: item?.resolveSupport?.properties.includes("documentation") ?? true,
  };
}

/**
 * An editor that indents further lines itself takes the indentation of the cursor's line for it.
 * Where that has to be put right too, only the first line of an offer is sure to land well.
 */
function fittedTo({ snippets, asIs }: Style, found: FittedCompletion): FittedCompletion[] {
  const [first = "", ...more] = found.edit.text.split(/\r?\n/);
  if (!snippets || asIs || !found.indentation || more.length === 0) return [found];
  return found.kind === "template" ? [] : [{ ...found, edit: { ...found.edit, text: `${first} ` } }];
}

function itemOf(found: FittedCompletion, index: number, { uri, text, positions }: OpenDocument, style: Style): CompletionItem {
  const closes = closesText(found);
  const details = [found.title, style.labelDetails ? undefined : closes].filter((each) => each !== undefined).join(" · ");
  return {
    label: found.label,
    kind: kinds[found.kind],
    sortText: String(index).padStart(4, "0"),
    ...(details === "" ? {} : { detail: details }),
    ...(style.labelDetails && closes !== undefined ? { labelDetails: { description: closes } } : {}),
    ...(style.preselect && index === 0 && closes !== undefined ? { preselect: true } : {}),
    textEdit: { range: positions.range(found.edit.span), newText: style.snippets && !style.asIs ? relative(found.edit, text) : found.edit.text },
    insertTextFormat: style.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(style.asIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(found.indentation ? { additionalTextEdits: [{ range: positions.range(found.indentation.span), newText: found.indentation.text }] } : {}),
    data: { uri, topic: found.topic },
  };
}

/** Editors that do not take a text as it is indent the further lines of a snippet like its first. */
function relative({ span, text: snippet }: TextEdit, text: string): string {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, span.start))?.[0].length ?? 0;
  return snippet.replace(new RegExp(`\\n {0,${indentation}}`, "g"), "\n");
}

/** "closes: Supervision for mentors", with how many more. */
function closesText({ wants }: FittedCompletion): string | undefined {
  const [first] = wants;
  if (!first) return undefined;
  return `closes: ${first.title}${wants.length > 1 ? ` and ${wants.length - 1} more` : ""}`;
}

const kinds: Readonly<Record<FittedCompletion["kind"], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  rule: CompletionItemKind.Constant,
  template: CompletionItemKind.Snippet,
  directive: CompletionItemKind.Keyword,
};
