import { Phrases } from "../../words/phrases";
import type { Known } from "../types";

/** What the data of one kind of fact gives. */
export type Data<T extends Known> = Omit<T, keyof Known>;

/** Turns one value of `data` into what a rule takes, or throws with the place of the fault. */
export type Reader<T> = (value: unknown, at: string) => T;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** A reader for each field: `optional` for those that may be left out. */
type Fields<T> = { readonly [K in keyof T]-?: K extends OptionalKey<T> ? Reader<T[K] | undefined> : Reader<T[K]> };

function fail(at: string, wanted: string): never {
  throw new Error(`Guide data: ${at} should be ${wanted}.`);
}

export const text: Reader<string> = (value, at) => (typeof value === "string" && value !== "" ? value : fail(at, "text"));
export const number: Reader<number> = (value, at) => (typeof value === "number" && Number.isFinite(value) ? value : fail(at, "a number"));
export const flag: Reader<boolean> = (value, at) => (typeof value === "boolean" ? value : fail(at, "true or false"));

export function word<T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value, at) => allowed.find((one) => one === value) ?? fail(at, allowed.join(" or "));
}

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, at) => (value === undefined ? undefined : reader(value, at));
}

/** A list; left out, it is empty. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return fail(at, "a list");
    return value.map((item: unknown, i) => reader(item, `${at}[${i}]`));
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A map with these fields and no others. */
export function map<T>(fields: Fields<T>): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value, at) => {
    if (!isMap(value)) return fail(at, "a map");
    const stray = Object.keys(value).find((key) => !(key in fields));
    if (stray !== undefined) return fail(`${at}.${stray}`, "left out: no such field");
    const read = readers.map(([key, reader]) => [key, reader(value[key], `${at}.${key}`)] as const);
    return Object.fromEntries(read.filter(([, one]) => one !== undefined)) as T;
  };
}

export const texts = list(text);
export const phrases: Reader<Phrases> = (value, at) => new Phrases(texts(value, at));
export const together: Reader<Phrases> = (value, at) => new Phrases(texts(value, at), true);
