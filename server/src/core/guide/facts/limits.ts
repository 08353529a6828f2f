import type { Known } from "../types";
import { type Data, flag, map, number, text } from "./reading";

/** A threshold that a rule uses. */
export interface Limit extends Known {
  readonly value: number;
  readonly unit: string;
  /** True where the sources give no number and this one is our reading. */
  readonly ours: boolean;
}

export const limit = map<Data<Limit>>({ value: number, unit: text, ours: flag });
