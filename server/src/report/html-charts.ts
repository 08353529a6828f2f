import type { AmountBar, Chart, Step } from "../core/report/report";

type Escape = (text: string) => string;

/** A small picture with its words beside it: never the only place where something is said. */
export function chartSvg(chart: Chart, section: string, escape: Escape): string {
  const id = `${section}-${chart.kind}`;
  const body = chart.kind === "amounts" ? amounts(chart.bars, escape) : steps(chart.steps, escape);
  return `<figure class="chart ${chart.kind}"><svg role="img" aria-labelledby="${id}-title ${id}-words" viewBox="0 0 ${width} ${body.height}" preserveAspectRatio="xMinYMin meet"><title id="${id}-title">${escape(chart.title)}</title><desc id="${id}-words">${escape(chart.alt)}</desc>${body.svg}</svg><figcaption>${escape(chart.title)}</figcaption></figure>`;
}

interface Drawing {
  readonly svg: string;
  readonly height: number;
}

const width = 720;
const names = 270;

/** One bar for each name, its amount written beside it. A long name goes on below. */
function amounts(bars: readonly AmountBar[], escape: Escape): Drawing {
  const [row, line] = [20, 14];
  const most = Math.max(1, ...bars.map(({ amount }) => amount));
  const room = width - names - 80;
  let height = 0;
  const svg = bars.map(({ name, amount, shown }) => {
    const y = height;
    const lines = wrapped(name, 46);
    height += row + (lines.length - 1) * line;
    const label = lines.map((text, at) => `<text x="0" y="${y + 14 + at * line}">${escape(text)}</text>`).join("");
    const length = Math.max(1, (Math.max(0, amount) / most) * room);
    return `${label}<rect class="bar" x="${names}" y="${y + 4}" width="${round(length)}" height="${row - 8}"/><text x="${round(names + length + 6)}" y="${y + 14}">${escape(shown)}</text>`;
  });
  return { svg: svg.join(""), height };
}

/** Boxes from left to right, with what stands in each. */
function steps(all: readonly Step[], escape: Escape): Drawing {
  const gap = 22;
  const box = (width - gap * (all.length - 1)) / Math.max(1, all.length);
  const letters = Math.floor(box / 5.9) - 2;
  const columns = all.map(({ name, items }) => ({ name, lines: items.flatMap((item) => wrapped(item, letters).map((line, index) => ({ line, first: index === 0 }))) }));
  const height = 34 + Math.max(1, ...columns.map(({ lines }) => lines.length)) * 15 + 8;
  const svg = columns.map(({ name, lines }, index) => {
    const x = index * (box + gap);
    const arrow = index === 0 ? "" : `<path class="arrow" d="M${round(x - gap + 4)} ${round(height / 2)}h${gap - 9}m-5 -4 5 4-5 4"/>`;
    const texts = lines.map(({ line, first }, at) => `<text x="${round(x + (first ? 8 : 16))}" y="${44 + at * 15}">${first ? "• " : ""}${escape(line)}</text>`).join("");
    return `${arrow}<rect class="box" x="${round(x)}" y="1" width="${round(box)}" height="${height - 2}" rx="3"/><text class="strong" x="${round(x + 8)}" y="21">${escape(short(name, letters))}</text>${texts}`;
  });
  return { svg: svg.join(""), height };
}

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.replace(/\s+/g, " ").trim().split(" ")) {
    if (line !== "" && line.length + word.length + 1 > letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(short(line, letters));
  return lines;
}

function short(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
