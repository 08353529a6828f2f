import type { Knowledge } from "../check";
import type { Slot } from "./slot";
import type { Block, Guide } from "../guide/types";
import type { Completion } from "./completion";

/** A whole specification to fill in, offered where the file has nothing yet. */
export function skeletonAt(text: string, slots: readonly Slot[], { guide }: Knowledge): Completion[] {
  const slot = slots.find(({ role, path }) => role === "key" && path.length === 0);
  if (!slot || text.replace(/^[ \t]*#.*$/gm, "").slice(0, 200).trim().length > slot.word.end - slot.word.start) return [];
  return [{ kind: "template", label: "mentorspec …", title: "A new programme specification", wants: [], slot, topic: { path: "mentorspec" }, name: "mentorspec", rest: skeleton(guide).slice("mentorspec".length) }];
}

/** The blocks that a draft is asked for, with their templates. */
export function skeleton(guide: Guide): string {
  const blocks = guide.entries.filter((entry): entry is Block => entry.kind === "block" && (entry.from ?? "draft") === "draft" && entry.block !== "programme");
  let stops = 1;
  const bodies = blocks.map(({ insert }) => {
    const from = stops;
    return insert.trimEnd().replace(/\$\{(\d+)([:|])/g, (_, number: string, mark: string) => {
      stops = Math.max(stops, from + Number(number));
      return `\${${from + Number(number)}${mark}`;
    });
  });
  return ["mentorspec: 1\n\nprogramme:\n  name: ${1:<the name of the programme>}\n  status: draft", ...bodies].join("\n\n");
}
