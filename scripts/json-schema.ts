/** The part of JSON Schema draft-07 that our schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $id?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly "x-short"?: readonly string[];
  readonly "x-id"?: string;
  readonly "x-ref"?: string;
}

export function readSchema(text: string): JsonSchema {
  return JSON.parse(text) as JsonSchema;
}

export function definitionOf(reference: string): string {
  return reference.replace("#/definitions/", "");
}

/** The schema that a reference leads to, or the schema itself. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const target = root.definitions?.[definitionOf(schema.$ref)];
  if (!target) throw new Error(`The schema has no definition for ${schema.$ref}.`);
  return resolved(target, root);
}
