/** An amount in pounds as it is written in a sentence: £4,000, £499.50. */
export function pounds(amount: number): string {
  const [whole = "0", pence] = (Math.round(amount * 100) / 100).toFixed(2).split(".");
  return `£${grouped(whole)}${pence === "00" ? "" : `.${pence ?? ""}`}`;
}

/** A number as it is written in a sentence: at most one decimal, commas between thousands. */
export function number(value: number): string {
  const [whole = "0", decimal] = String(Math.round(value * 10) / 10).split(".");
  return `${grouped(whole)}${decimal === undefined ? "" : `.${decimal}`}`;
}

/** "1 month", "3 months". */
export function amount(value: number, unit: string): string {
  return `${number(value)} ${unit}${value === 1 ? "" : "s"}`;
}

/** Words joined as in a sentence: "a, b and c". */
export function listed(words: readonly string[], last = "and"): string {
  const head = words.slice(0, -1).join(", ");
  const tail = words.at(-1) ?? "";
  return head === "" ? tail : `${head} ${last} ${tail}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
