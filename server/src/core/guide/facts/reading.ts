import { Phrases } from "../../words/phrases";
import type { Known } from "../types";

/** What the data of one kind of fact gives. */
export type Data<T extends Known> = Omit<T, keyof Known>;

/** Turns one value of `data` into what a rule takes, or throws a `DataFault`. */
export type Reader<T> = (value: unknown) => T;

/** What is wrong with a value, and where: the path is put together on the way out, so that it costs nothing where all is well. */
export class DataFault extends Error {
  constructor(
    readonly path: readonly (string | number)[],
    readonly wanted: string,
  ) {
    super(`Guide data: ${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("").slice(1)} should be ${wanted}.`);
  }
}

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** A reader for each field: `optional` for those that may be left out. */
type Fields<T> = { readonly [K in keyof T]-?: K extends OptionalKey<T> ? Reader<T[K] | undefined> : Reader<T[K]> };

function fail(wanted: string): never {
  throw new DataFault([], wanted);
}

/** Reads a part; a fault in it is told with its place in the whole. */
export function within<T>(step: string | number, reader: Reader<T>, value: unknown): T {
  try {
    return reader(value);
  } catch (fault) {
    throw fault instanceof DataFault ? new DataFault([step, ...fault.path], fault.wanted) : fault;
  }
}

export const text: Reader<string> = (value) => (typeof value === "string" && value !== "" ? value : fail("text"));
export const number: Reader<number> = (value) => (typeof value === "number" && Number.isFinite(value) ? value : fail("a number"));
export const flag: Reader<boolean> = (value) => (typeof value === "boolean" ? value : fail("true or false"));

export function word<T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value) => allowed.find((one) => one === value) ?? fail(allowed.join(" or "));
}

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? undefined : reader(value));
}

/** A list; left out, it is empty. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return fail("a list");
    return value.map((item: unknown, index) => within(index, reader, item));
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A map with these fields and no others. */
export function map<T>(fields: Fields<T>): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value) => {
    if (!isMap(value)) return fail("a map");
    for (const key of Object.keys(value)) if (!(key in fields)) throw new DataFault([key], "left out: no such field");
    const read: Record<string, unknown> = {};
    for (const [key, reader] of readers) {
      const one = within(key, reader, value[key]);
      if (one !== undefined) read[key] = one;
    }
    return read as T;
  };
}

export const texts = list(text);
export const phrases: Reader<Phrases> = (value) => new Phrases(texts(value));
export const together: Reader<Phrases> = (value) => new Phrases(texts(value), true);
