import type { Slot } from "./slot";
import type { Want } from "./wanted";

/** One thing that could be written, before it is fitted to its place. */
export interface Completion {
  readonly kind: "key" | "value" | "reference" | "rule" | "template" | "directive";
  readonly label: string;
  /** A short description. */
  readonly title: string | undefined;
  /** What it would close. */
  readonly wants: readonly Want[];
  readonly slot: Slot;
  /** What its documentation is about. */
  readonly topic: Topic;
  /** For entries: the key, and what follows it as a snippet with two spaces for each step in. */
  readonly name?: string;
  readonly rest?: string;
  readonly value?: string | number | boolean;
}

/** What a completion's documentation is made from. */
export interface Topic {
  /** A field in the guide's form. */
  readonly path: string;
  readonly value?: string | number | boolean;
  readonly rule?: string;
  /** The ids of what it would close. */
  readonly closes?: readonly string[];
}
