/** The words that stand for each unit of the format, as people write them beside a number. */
const unitWords: Readonly<Record<string, string>> = {
  hours: "hours?|hrs?",
  minutes: "minutes?|mins?",
  months: "months?",
  weeks: "weeks?",
  days: "days?",
  years: "years?|yrs?",
  percent: "%|per ?cent|percent",
  people: "people|children|young people|places",
};

/** The number that is meant by “£4,000”, “1,500”, “12 months” where months are asked for; nothing for anything else. */
export function amountIn(written: string, unit: string | undefined): number | undefined {
  const text = written.trim();
  if (text.length > 40) return undefined;
  const pounds = unit === undefined || unit === "pounds" ? /^(?:£|GBP) ?([\d,.]+?) ?(k)?$/i.exec(text) : undefined;
  if (pounds) return scaled(pounds[1], pounds[2]);
  const words = unit === undefined ? undefined : unitWords[unit];
  const [, digits] = (words === undefined ? /^([\d,.]+)$/ : new RegExp(`^([\\d,.]+) ?(?:${words})?$`, "i")).exec(text) ?? [];
  return scaled(digits, undefined);
}

function scaled(digits: string | undefined, thousands: string | undefined): number | undefined {
  if (digits === undefined || !/^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?$/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(",", ""));
  return thousands === undefined ? value : Math.round(value * 1000);
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The date that is meant by “01/04/2026” or “1 April 2026”, day first as in Britain. */
export function dateIn(written: string): string | undefined {
  const text = written.trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const number = /^\d/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
