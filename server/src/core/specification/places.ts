import type { Path } from "../document/path";
import type { Span } from "../text";

/** Where a field of a specification stands in the text. */
export interface Place {
  /** What is underlined: the value, or what stands nearest where there is none. */
  readonly span: Span;
  readonly path: Path;
}

export type Presence = "said" | "absent" | "unreadable";

export interface FieldPlace {
  readonly key: Span | undefined;
  readonly value: Place;
}

interface Owner {
  readonly path: Path;
  /** What is underlined when a field of it is absent: the key that leads to it, or its opening. */
  readonly anchor: Span;
  readonly fields: Map<string | number, FieldPlace>;
  unreadable: Set<string | number> | undefined;
  /** Keys with nothing after them. */
  empty: Map<string | number, Span> | undefined;
  /** Written as plain words in place of a block. */
  readonly inWords: boolean;
}

type FieldOf<T> = T extends readonly unknown[] ? number : Extract<keyof T, string>;

/**
 * Where each field of a specification stands. Filled once, by the normaliser; the values
 * themselves stay plain. A field is named by its owner and key, so a place that is not in
 * the file cannot be named: for an absent field the answer is where it would be expected.
 */
export class Places {
  private readonly owners = new Map<object, Owner>();
  /** True when YAML errors were recovered from: nothing may be called absent. */
  constructor(readonly broken: boolean) {}

  /** Called by the normaliser for each map or list that it builds. */
  own(value: object, path: Path, anchor: Span, inWords: boolean): void {
    this.owners.set(value, { path, anchor, fields: new Map(), unreadable: undefined, empty: undefined, inWords });
  }

  set(owner: object, field: string | number, place: FieldPlace): void {
    this.of(owner).fields.set(field, place);
  }

  /** `key:` with nothing after it: absent, but its place is known. */
  setEmpty(owner: object, field: string | number, key: Span): void {
    (this.of(owner).empty ??= new Map()).set(field, key);
  }

  setUnreadable(owner: object, field: string | number): void {
    (this.of(owner).unreadable ??= new Set()).add(field);
  }

  /** The value of a field; where it is absent, its empty key or its owner's key. */
  value<T extends object>(owner: T, field: FieldOf<T>): Place {
    const record = this.of(owner);
    const place = record.fields.get(field);
    return place?.value ?? { span: missing(record, field), path: [...record.path, field] };
  }

  /** The key of a field; where it is absent, its owner's key. */
  key<T extends object>(owner: T, field: FieldOf<T>): Place {
    const record = this.of(owner);
    const place = record.fields.get(field);
    return { span: place?.key ?? place?.value.span ?? missing(record, field), path: [...record.path, field] };
  }

  /** The key that leads to a block, or the whole of a list item that is written without one. */
  owner(owner: object): Place {
    const record = this.of(owner);
    return { span: record.anchor, path: record.path };
  }

  presence<T extends object>(owner: T, field: FieldOf<T>): Presence {
    const record = this.of(owner);
    if (record.unreadable?.has(field) === true) return "unreadable";
    if (record.fields.has(field)) return "said";
    return this.broken ? "unreadable" : "absent";
  }

  /** Whether the field is certainly not written: neither there, nor unreadable, nor lost in a YAML error, nor possibly said in plain words. */
  absent<T extends object>(owner: T, field: FieldOf<T>): boolean {
    return this.presence(owner, field) === "absent" && !this.of(owner).inWords;
  }

  /** Whether a block was written as plain words. */
  inWords(owner: object): boolean {
    return this.of(owner).inWords;
  }

  path(owner: object): Path {
    return this.of(owner).path;
  }

  private of(owner: object): Owner {
    const record = this.owners.get(owner);
    if (!record) throw new Error("This value is not part of the specification.");
    return record;
  }
}

function missing(record: Owner, field: string | number): Span {
  return record.empty?.get(field) ?? record.anchor;
}
