import type { Format } from "../structure/format";
import type { Block, Guide } from "../guide/types";
import { asWritten } from "../specification/ids";
import type { Span } from "../text";

/** What a few questions have brought to light; every part but the name may be left out. */
export interface Answers {
  readonly name: string;
  readonly model?: string | undefined;
  readonly aim?: string | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly ageMin?: number | undefined;
  readonly ageMax?: number | undefined;
  readonly mentors?: readonly string[] | undefined;
  readonly frequency?: string | undefined;
  /** How long a match is expected to last. */
  readonly months?: number | undefined;
  readonly openEnded?: boolean | undefined;
  readonly provider?: string | undefined;
}

export interface NewSpecification {
  readonly text: string;
  /** The first thing to fill. */
  readonly first: Span;
}

type Line = readonly [key: string, value: string | undefined];

/** A first draft: what was answered, and each block that a draft is asked for as a line to write over. */
export function newSpecification(answers: Answers, { guide, format }: { readonly guide: Guide; readonly format: Format }): NewSpecification {
  const blocks = new Map(guide.entries.filter((entry): entry is Block => entry.kind === "block").map((block) => [block.block, block]));
  const answered: Readonly<Record<string, readonly Line[]>> = {
    programme: [["name", asWritten(answers.name)], ["status", "draft"], ["model", answers.model], ["aim", answers.aim === undefined ? "<what should be different for the child>" : asWritten(answers.aim)]],
    parties: [["provider", answers.provider && asWritten(answers.provider)]],
    target_group: [["groups", list(answers.groups)], ["age_min", whole(answers.ageMin)], ["age_max", whole(answers.ageMax)]],
    mentors: [["type", list(answers.mentors)]],
    meetings: [["frequency", answers.frequency && asWritten(answers.frequency)], ["duration", whole(answers.months) ?? (answers.openEnded === true ? "\n    open_ended: true" : undefined)]],
  };
  const parts = [...(format.root.block?.fields.keys() ?? [])].flatMap((key) => {
    const lines = (answered[key] ?? []).filter(([, value]) => value !== undefined && value !== "");
    if (lines.length > 0) return [`${key}:\n${lines.map(([name, value]) => `  ${name}:${value?.startsWith("\n") === true ? "" : " "}${value}`).join("\n")}`];
    const block = blocks.get(key);
    return block && (block.from ?? "draft") === "draft" ? [`${key}: <${block.title}>`] : [];
  });
  const text = `# Write over what stands in <…>. One sentence is enough to begin with.\nmentorspec: 1\n\n${parts.join("\n\n")}\n`;
  const start = text.indexOf(": <") + 2;
  return { text, first: { start, end: text.indexOf(">", start) + 1 } };
}

function list(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : `[${values.join(", ")}]`;
}

function whole(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A file name for a programme: `saturday-friends.programme.yaml`. */
export function fileNameFor(name: string): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, 60).replace(/-$/, "") || "new"}.programme.yaml`;
}
