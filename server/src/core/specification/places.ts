import type { Path } from "../document/path";
import type { Span } from "../text";

/** Where a field of a specification stands in the text. */
export interface Place {
  /** What is underlined: the value, or what stands nearest where there is none. */
  readonly span: Span;
  readonly path: Path;
}

export type Presence = "said" | "absent" | "unreadable";

/** Why a field has no value, and where it would stand. */
export interface Missing {
  readonly state: "absent" | "unreadable" | "in-words";
  readonly place: Place;
}

/** What is written under a key or as an item. Most paths are never asked for, so they are put together when they are. */
export class WrittenPlace implements Place {
  private constructor(
    private readonly parent: WrittenPlace | undefined,
    private readonly step: string | number,
    readonly key: Span | undefined,
    readonly span: Span,
  ) {}

  static root(span: Span): WrittenPlace {
    return new WrittenPlace(undefined, "", undefined, span);
  }

  at(step: string | number, key: Span | undefined, span: Span): WrittenPlace {
    return new WrittenPlace(this, step, key, span);
  }

  get path(): Path {
    return this.parent ? [...this.parent.path, this.step] : [];
  }
}

/** What the normaliser notes of one map or list. */
export class Owner {
  /** Of a map, in the order of `fields`; the fields of a list are named by their positions. */
  readonly names: string[] = [];
  readonly fields: WrittenPlace[] = [];
  unreadable: Set<string | number> | undefined = undefined;
  /** Keys with nothing after them. */
  empty: Map<string | number, Span> | undefined = undefined;

  constructor(
    readonly place: WrittenPlace,
    /** What is underlined when a field of it is absent: the key that leads to it, or its opening. */
    readonly anchor: Span,
    /** Written as plain words in place of a block. */
    readonly inWords: boolean,
  ) {}

  /** Called by the normaliser for each field, in the order of the file. */
  set(field: string, place: WrittenPlace): void {
    this.names.push(field);
    this.fields.push(place);
  }

  /** The next item of a list. */
  add(place: WrittenPlace): void {
    this.fields.push(place);
  }

  /** `key:` with nothing after it: absent, but its place is known. */
  setEmpty(field: string | number, key: Span): void {
    (this.empty ??= new Map()).set(field, key);
  }

  setUnreadable(field: string | number): void {
    (this.unreadable ??= new Set()).add(field);
  }

  field(name: string | number): WrittenPlace | undefined {
    return this.fields[typeof name === "number" ? name : this.names.indexOf(name)];
  }

  /** Where a field would stand that is not there. */
  missing(name: string | number): Place {
    return this.place.at(name, undefined, this.missingSpan(name));
  }

  missingSpan(name: string | number): Span {
    return this.empty?.get(name) ?? this.anchor;
  }
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
  own(value: object, place: WrittenPlace, anchor: Span, inWords: boolean): Owner {
    const record = new Owner(place, anchor, inWords);
    this.owners.set(value, record);
    return record;
  }

  /** The value of a field; where it is absent, its empty key or its owner's key. */
  value<T extends object>(owner: T, field: FieldOf<T>): Place {
    const record = this.of(owner);
    return record.field(field) ?? record.missing(field);
  }

  /** The same for a field that has no value: why it has none, too. */
  missing<T extends object>(owner: T, field: FieldOf<T>): Missing {
    const record = this.of(owner);
    const isUnreadable = this.broken || record.unreadable?.has(field) === true;
    const state = record.inWords ? "in-words" : isUnreadable ? "unreadable" : "absent";
    return { state, place: (record.unreadable === undefined ? undefined : record.field(field)) ?? record.missing(field) };
  }

  /** The key of a field; where it is absent, its owner's key. */
  key<T extends object>(owner: T, field: FieldOf<T>): Place {
    const record = this.of(owner);
    const place = record.field(field);
    return record.place.at(field, undefined, place?.key ?? place?.span ?? record.missingSpan(field));
  }

  /** The key that leads to a block, or the whole of a list item that is written without one. */
  owner(owner: object): Place {
    const { place, anchor } = this.of(owner);
    return { span: anchor, path: place.path };
  }

  presence<T extends object>(owner: T, field: FieldOf<T>): Presence {
    const record = this.of(owner);
    if (record.unreadable?.has(field) === true) return "unreadable";
    if (record.field(field)) return "said";
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
    return this.of(owner).place.path;
  }

  private of(owner: object): Owner {
    const record = this.owners.get(owner);
    if (!record) throw new Error("This value is not part of the specification.");
    return record;
  }
}
