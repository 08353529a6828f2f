/** Colours on paper: dark ink, one calm green, and signs that also differ in shape. */
export const paperColours = `:root {
  color-scheme: light;
  --page: #ffffff; --ink: #1d2327; --quiet: #565f66; --line: #cfd6d9; --band: #f2f6f5; --accent: #1f5c57;
  --good: #1b6b43; --part: #7f5200; --bad: #a3231b; --open: #5a6268; --good-word: var(--good); --part-word: var(--part); --bad-word: var(--bad); --open-word: var(--open);
  --good-fill: #2c8a5b; --part-fill: #e0a526; --bad-fill: #b8332a; --open-fill: #c9d0d4;
  --size: 15px; --body: "Segoe UI", Calibri, Carlito, "Helvetica Neue", Arial, sans-serif;
}`;

/** Colours of the editor's own theme, so that light, dark and high contrast all hold. */
export const editorColours = `:root {
  --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground, var(--vscode-foreground)); --quiet: var(--vscode-descriptionForeground); --line: var(--vscode-contrastBorder, var(--vscode-panel-border, var(--vscode-widget-border))); --band: transparent; --accent: var(--vscode-textLink-foreground);
  --good: var(--vscode-testing-iconPassed, var(--vscode-charts-green)); --part: var(--vscode-editorWarning-foreground, var(--vscode-charts-yellow)); --bad: var(--vscode-errorForeground, var(--vscode-charts-red)); --open: var(--vscode-descriptionForeground); --good-word: var(--ink); --part-word: var(--ink); --bad-word: var(--ink); --open-word: var(--quiet);
  --good-fill: var(--vscode-charts-green); --part-fill: var(--vscode-charts-yellow); --bad-fill: var(--vscode-charts-red); --open-fill: transparent;
  --size: var(--vscode-font-size, 13px); --body: var(--vscode-font-family);
}`;

/** The layout, the same on paper and beside the editor. Colours come from one of the two sets above. */
export const baseStyle = `* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.6rem 1.6rem 3rem; max-width: 60rem; font-family: var(--body); font-size: var(--size); line-height: 1.45; color: var(--ink); background: var(--page); overflow-wrap: break-word; }
header { border-bottom: 2px solid var(--accent); padding-bottom: .6rem; }
.kind { margin: 0; color: var(--accent); font-weight: 600; }
h1 { margin: .1rem 0 .3rem; font-size: 1.9em; line-height: 1.15; font-weight: 650; }
h2 { margin: 0 0 .45rem; font-size: 1.2em; line-height: 1.25; color: var(--accent); font-weight: 650; }
h3 { margin: .9rem 0 .3rem; font-size: 1.03em; font-weight: 650; }
h4, h5, h6 { margin: .7rem 0 .25rem; font-size: 1em; font-weight: 650; color: var(--quiet); }
section.level-2 { margin-top: 1.5rem; }
p { margin: 0 0 .5rem; max-width: 46rem; }
.facts { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; color: var(--quiet); }
.facts .name { font-weight: 600; }
.facts .name::after { content: ":"; }
.aside { font-size: .82em; font-weight: 400; color: var(--quiet); margin-left: .5em; white-space: nowrap; }
.quiet, .empty, caption, figcaption, .detail { color: var(--quiet); }
span.long { overflow-wrap: anywhere; }
.lead { color: var(--quiet); }
.entries { margin: 0 0 .6rem; }
.entries > div { display: grid; grid-template-columns: minmax(6.5rem, 22%) 1fr; column-gap: 1.2rem; padding: .26rem 0; border-bottom: 1px solid var(--line); }
.entries > div:last-child { border-bottom: 0; }
.entries dt { font-weight: 600; grid-column: 1; }
.entries dd { margin: 0; grid-column: 2; max-width: 44rem; }
.entries .line { display: block; } .entries .part { display: inline-block; margin-right: 1.1em; }
.list { margin: 0 0 .6rem; padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; margin: 0 0 .8rem; font-size: .94em; }
caption { caption-side: top; text-align: left; padding: 0 0 .25rem; font-size: .95em; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; }
caption.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; white-space: nowrap; }
.number + td, .number + th { padding-left: .9rem; }
.barred { white-space: nowrap; } svg.bar { width: 4.2rem; height: .62rem; vertical-align: -.02em; margin-right: .35rem; }
rect.met { fill: var(--good-fill); } rect.partly { fill: var(--part-fill); } rect.missed { fill: var(--bad-fill); } rect.unsaid { fill: var(--open-fill); stroke: var(--open); stroke-width: 1; vector-effect: non-scaling-stroke; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.strip { list-style: none; margin: 0 0 .6rem; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .4rem .8rem; }
.strip li { border: 1px solid var(--line); border-left: 4px solid var(--mark); border-radius: 3px; padding: .3rem .6rem; display: grid; grid-template-columns: auto 1fr; column-gap: .45rem; align-items: baseline; }
.strip .what { font-weight: 600; } .strip .word { grid-column: 2; font-size: .9em; }
.strip li.grave { border-color: var(--bad); }
.sign { width: .95em; height: .95em; vertical-align: -.1em; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.met { --mark: var(--good); --word: var(--good-word); } .partly, .warning { --mark: var(--part); --word: var(--part-word); } .missed, .error, .unreadable, .grave { --mark: var(--bad); --word: var(--bad-word); } .unsaid, .waived, .not-applicable, .hint, .info { --mark: var(--open); --word: var(--open-word); } .grave { --mark: var(--bad); --word: var(--bad-word); }
.sign { color: var(--mark); } .marked, .strip .word { color: var(--word); } .strip .word .detail { color: var(--quiet); }
td .marked, th .marked { font-weight: 600; }
td .marked.unsaid, td .marked.info, td .marked.hint, dd .marked { font-weight: 400; }
.chart { margin: .4rem 0 1rem; }
.chart svg { width: 100%; height: auto; max-width: 46rem; display: block; font-family: var(--body); font-size: 12px; fill: var(--ink); }
.chart text { fill: var(--ink); } .chart .strong { font-weight: 650; }
.chart rect.bar { fill: var(--accent); } .chart rect.box { fill: var(--band); stroke: var(--line); } .chart .arrow { fill: none; stroke: var(--accent); stroke-width: 1.5; }
figcaption { font-size: .88em; }
a.go { color: inherit; text-decoration: none; cursor: pointer; }
a.go:hover { text-decoration: underline; color: var(--accent); }
a.go:focus-visible { outline: 2px solid var(--vscode-focusBorder, currentColor); outline-offset: 2px; }
[data-offset].here { box-shadow: -3px 0 0 0 var(--accent); }
#for-you { border: 1px solid var(--accent); border-radius: 5px; padding: .9rem 1.1rem .5rem; background: var(--band); }
footer { margin-top: 1.6rem; padding-top: .5rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9em; }
@media (max-width: 34rem) { .entries > div { grid-template-columns: 1fr; } .entries dt, .entries dd { grid-column: 1; grid-row: auto; } table { font-size: .88em; } th, td { overflow-wrap: anywhere; } }
@media (forced-colors: active) { .strip li, #for-you, .chart rect { border-color: CanvasText; stroke: CanvasText; } .sign { stroke: CanvasText; } }
@media print {
  @page { size: A4; margin: 11mm 13mm 12mm; }
  body { font-size: 8.6pt; line-height: 1.3; padding: 0; max-width: none; }
  h1 { font-size: 16pt; } h2 { font-size: 10.5pt; break-after: avoid; } h3, h4, h5 { break-after: avoid; }
  section.level-2 { margin-top: 8pt; } h2 { margin-bottom: 2pt; } header { padding-bottom: 3pt; }
  .entries > div { grid-template-columns: 34mm 1fr; padding: 1.6pt 0; }
  th, td { padding: 1.8pt 6pt 1.8pt 0; }
  tr, .strip, figure, .entries > div { break-inside: avoid; }
  svg.bar { width: 3.2rem; }
  caption, thead, tbody tr:nth-child(-n+2) { break-after: avoid; }
  .strip { grid-template-columns: repeat(4, 1fr); gap: 3pt 5pt; } .strip li { padding: 2pt 4pt; }
  #for-you { break-inside: avoid; font-size: 9.6pt; }
  p { orphans: 3; widows: 3; }
  * { print-color-adjust: exact; }
}`;
