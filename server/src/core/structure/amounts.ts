/** The words that stand for each unit of the format, as people write them beside a number. */
const unitWords: Readonly<Record<string, string>> = {
  hours: "hours?|hrs?|h",
  minutes: "minutes?|mins?",
  months: "months?|mths?",
  weeks: "weeks?|wks?",
  days: "days?",
  years: "years?|yrs?|year olds?",
  percent: "%|per ?cent",
  people: "people|children|young people|places|mentors|volunteers|matches|referrals",
  pounds: "pounds?|gbp",
};

/** What one of another unit is in the unit asked for, where people often write the other. */
const otherUnits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  months: { years: 12 },
  weeks: { months: 52 / 12, years: 52 },
  days: { weeks: 7 },
  minutes: { hours: 60 },
  hours: { minutes: 1 / 60 },
};

const numberWords = ["a|an|one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

/** Words before or after a number that leave it the number that is meant. */
const about = /^(?:about|around|approximately|approx\.?|roughly|circa|c\.|up to|at least|at most|(?:a )?(?:minimum|maximum) of|no more than|every|within) (?=\S)/i;

/**
 * The number that is meant by “£4,000”, “1.8k”, “eighteen”, “about 12 months”, or “1 year” where
 * months are asked for; nothing for anything else. `per` is the span of time that the field itself
 * counts by: where it is the year, “6 hours a year” is 6.
 */
export function amountIn(written: string, unit: string | undefined, per?: string): number | undefined {
  const trimmed = written.trim();
  if (trimmed.length > 40) return undefined;
  const text = trimmed.replace(about, "").replace(/(?<=\d)\+$/, "").replace(per === undefined ? /$^/ : new RegExp(` (?:a|per|each|every) ${per}$`, "i"), "");
  if (unit === "pounds" && /^(?:none|nil|no budget)$/i.test(text)) return 0;
  if (unit === undefined || unit === "pounds") {
    const [, digits, scale] = /^(?:£|GBP ?)? ?([\d,.]+?) ?(k|m|million)?(?: pounds)?$/i.exec(text) ?? [];
    return scaled(digits, scale);
  }
  if (unit === "people") {
    const ratio = /^1 ?(?::|to) ?(\d{1,3})$/.exec(text)?.[1];
    if (ratio !== undefined) return Number(ratio);
  }
  const own = countOf(text, unitWords[unit] ?? unit, true);
  if (own !== undefined) return own;
  for (const [other, factor] of Object.entries(otherUnits[unit] ?? {})) {
    const count = countOf(text, unitWords[other] ?? other, false);
    if (count !== undefined) return factor < 1 ? count * factor : Math.round(count * factor);
  }
  return undefined;
}

/** Whether a number was written with a word that a fix would lose, such as “about”. */
export function isRough(written: string): boolean {
  return about.test(written.trim()) || /\+$/.test(written.trim());
}

function countOf(text: string, words: string, mayLackUnit: boolean): number | undefined {
  const [, count, unit] = new RegExp(`^([\\d,.]+|[a-z]+)(?:[ -]?(${words}))?$`, "i").exec(text) ?? [];
  if (count === undefined || (unit === undefined && !(mayLackUnit && !/^an?$/i.test(count)))) return undefined;
  if (/^\d/.test(count)) return scaled(count, undefined);
  const index = numberWords.findIndex((each) => each.split("|").includes(count.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

function scaled(digits: string | undefined, scale: string | undefined): number | undefined {
  if (digits === undefined || !/^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?$/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(",", ""));
  if (scale === undefined) return value;
  return Math.round(value * (scale.toLowerCase() === "k" ? 1000 : 1_000_000));
}

const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** The date that is meant by “01/04/2026” or “1 April 2026”, day first as in Britain. */
export function dateIn(written: string): string | undefined {
  const text = written.trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]{3,9}),? (\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const number = /^\d/.test(month) ? Number(month) : monthNames.findIndex((name) => name.startsWith(month.toLowerCase()) || (name === "september" && month.toLowerCase() === "sept")) + 1;
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > daysIn(number, Number(year))) return undefined;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
