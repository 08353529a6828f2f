import { lookUp } from "../words/look-up";
import { Candidates, plainForm } from "../words/nearest";
import { Remembered } from "../words/remembered";

/** The part of JSON Schema, and of our annotations, that the programme schema uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly enum?: readonly (string | number | boolean)[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly "x-short"?: readonly string[];
  readonly "x-suggest"?: readonly { readonly value: string; readonly description: string }[];
  readonly "x-prose"?: boolean;
  readonly "x-expects"?: string;
  readonly "x-unit"?: string;
  /** The span of time that a number counts by, where its name says so: hours in a year. */
  readonly "x-per"?: string;
  /** The field of a block that takes the word “none”, where the word stands in place of the block. */
  readonly "x-none"?: string;
  /** The fields of a block that hold the least, the most and “no set end”. */
  readonly "x-range"?: readonly string[];
  /** Other names that people use, for each listed word. */
  readonly "x-also"?: Readonly<Record<string, readonly string[]>>;
  /** For entries that people look for under another name: the fields that hold it. */
  readonly "x-instead"?: Readonly<Record<string, readonly string[]>>;
  readonly "x-id"?: string;
  readonly "x-ref"?: string;
}

/** What may stand at a place: at most one form each of block, list and plain value. */
export interface Shape {
  /** The schema of the place itself: its own title and description come before its block's. */
  readonly schema: SchemaNode;
  readonly block: BlockShape | undefined;
  readonly item: Shape | undefined;
  readonly scalar: ScalarShape | undefined;
}

export interface BlockShape {
  readonly schema: SchemaNode;
  /** In the guide's order. */
  readonly fields: ReadonlyMap<string, Shape>;
  /** The names of the fields, among which one that was meant is looked for. */
  readonly names: Candidates;
  /** The nearest of them: a slip stays in a file from one check to the next. */
  readonly nearest: Remembered<string | null>;
  readonly short: readonly string[];
}

export interface ScalarShape {
  readonly schema: SchemaNode;
  readonly types: ReadonlySet<string>;
}

/**
 * The programme schema as shapes, resolved when first asked for: the walkers (normalising,
 * hover, completion) never see `$ref` or `anyOf`.
 */
export class Format {
  /** Of the whole, from which the names of all fields are had. */
  readonly name = new FieldName("");
  private readonly shapes = new Map<SchemaNode, Shape>();
  private names: readonly string[] | undefined;

  constructor(private readonly schema: SchemaNode) {}

  get root(): Shape {
    return this.shapeOf(this.schema);
  }

  /** The names of all top-level blocks, in the guide's order. */
  get blocks(): readonly string[] {
    this.names ??= [...(this.root.block?.fields.keys() ?? [])];
    return this.names;
  }

  /** The shape at a path of keys and list positions; nothing where the schema knows no such place. */
  at(path: readonly (string | number)[]): Shape | undefined {
    let shape: Shape | undefined = this.root;
    for (const step of path) {
      if (!shape) return undefined;
      shape = typeof step === "number" ? (shape.item ?? shape) : fieldOf(shape, step);
    }
    return shape;
  }

  private shapeOf(schema: SchemaNode): Shape {
    const known = this.shapes.get(schema);
    if (known) return known;
    const forms = this.forms(schema);
    const list = forms.find((form) => form.type === "array");
    const block = forms.find((form) => form.properties !== undefined);
    const scalars = forms.filter((form) => form !== list && form !== block);
    const shape: Shape = {
      schema,
      item: list?.items ? this.shapeOf(list.items) : undefined,
      block: block ? this.blockOf(block) : undefined,
      scalar: scalarOf(scalars),
    };
    this.shapes.set(schema, shape);
    return shape;
  }

  private forms(schema: SchemaNode): SchemaNode[] {
    const target = this.resolve(schema);
    return target.anyOf ? target.anyOf.flatMap((branch) => this.forms(branch)) : [target];
  }

  private resolve(schema: SchemaNode): SchemaNode {
    if (schema.$ref === undefined) return schema;
    const target = this.schema.definitions?.[schema.$ref.replace("#/definitions/", "")];
    if (!target) throw new Error(`The schema has no definition for ${schema.$ref}.`);
    return this.resolve(target);
  }

  private blockOf(schema: SchemaNode): BlockShape {
    const shapes = new Map<string, () => Shape>();
    for (const [key, value] of Object.entries(schema.properties ?? {})) shapes.set(key, () => this.shapeOf(value));
    const names = new Candidates([...shapes.keys()]);
    return { schema, fields: new LazyMap(shapes), names, nearest: new Remembered((typed) => names.nearest(typed) ?? null), short: schema["x-short"] ?? [] };
  }
}

/** The dotted name of a field without list positions, `outcomes.claim.text`: made once for all fields of that name. */
export class FieldName {
  private readonly inner = new Map<string, FieldName>();

  constructor(readonly path: string) {}

  of(key: string): FieldName {
    const known = this.inner.get(key);
    if (known) return known;
    const made = new FieldName(this.path === "" ? key : `${this.path}.${key}`);
    this.inner.set(key, made);
    return made;
  }
}

/** The shape of a field; a list of blocks is looked through, as its one item may stand alone. */
export function fieldOf(shape: Shape, key: string): Shape | undefined {
  return (shape.block ?? shape.item?.block)?.fields.get(key);
}

/** The fields under which a block holds what people look for by another name; nothing where it has none for it. */
export function insteadOf(block: BlockShape | undefined, key: string): readonly string[] | undefined {
  const others = block?.schema["x-instead"];
  return others && lookUp(others, plainForm(key));
}

/** Whether a plain value of this kind may stand here. */
export function accepts(shape: Shape | undefined, value: string | number | boolean | null): boolean {
  const scalar = shape?.scalar;
  if (!scalar) return false;
  if (typeof value === "number") return scalar.types.has("number") || (scalar.types.has("integer") && Number.isInteger(value));
  return scalar.types.has(typeof value);
}

/** The field that a plain value in place of the whole block stands for. */
export function shortFieldOf(block: BlockShape, value: string | number | boolean | null): string | undefined {
  return block.short.find((name) => {
    const field = block.fields.get(name);
    return accepts(field, value) || (field?.block?.short.length ?? 0) > 0;
  });
}

function scalarOf(schemas: readonly SchemaNode[]): ScalarShape | undefined {
  const first = schemas[0];
  if (!first) return undefined;
  const types = new Set(schemas.flatMap((schema) => schema.type ?? typesOf(schema)));
  return { schema: schemas.length === 1 ? first : mergedChoices(schemas), types };
}

function typesOf(schema: SchemaNode): string[] {
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return values.map((value) => typeof value);
}

/** Several plain forms side by side (such as a word or a number) are described by the first, with all their words. */
function mergedChoices(schemas: readonly SchemaNode[]): SchemaNode {
  const [first] = schemas;
  return { ...first, enum: schemas.flatMap((schema) => schema.enum ?? []), enumDescriptions: schemas.flatMap((schema) => schema.enumDescriptions ?? []) };
}

interface Cell<V> {
  readonly make: () => V;
  made: V | undefined;
}

/** A map whose values are made when first read: recursive definitions need no end. */
class LazyMap<V> implements ReadonlyMap<string, V> {
  private readonly cells: ReadonlyMap<string, Cell<V>>;

  constructor(makers: Iterable<readonly [string, () => V]>) {
    this.cells = new Map([...makers].map(([key, make]) => [key, { make, made: undefined }]));
  }

  get size(): number {
    return this.cells.size;
  }

  has(key: string): boolean {
    return this.cells.has(key);
  }

  get(key: string): V | undefined {
    const cell = this.cells.get(key);
    if (cell && cell.made === undefined) cell.made = cell.make();
    return cell?.made;
  }

  keys(): MapIterator<string> {
    return this.cells.keys();
  }

  *entries(): MapIterator<[string, V]> {
    for (const key of this.cells.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
