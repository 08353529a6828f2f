import { type Hazard, hazard, head } from "../hazard";

/** Text that would act if it were shown without care: in a page, a hover, a terminal, a log of a CI service. */
export const attacks: readonly string[] = [
  `"><img src=x onerror=alert(1)>`,
  "</script></style></textarea><script>alert(1)</script>",
  "<svg/onload=alert(1)><!--",
  "${alert(1)} {{7*7}} `x`",
  "[click](command:workbench.action.terminal.new?%5B%22x%22%5D)",
  "[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
  "<a href='vscode://x'>x</a>",
  "**bold** `code` ~~no~~ | a | b |",
  "::set-output name=x::y",
  "%0A::error file=a.yaml::pwned",
  "##[error]pwned",
  "##vso[task.setvariable variable=x]y",
  "\u001b[31mred\u001b]8;;https://evil.example\u0007link",
  "=HYPERLINK(\"https://evil.example\")",
  "]]> & <![CDATA[ &xxe;",
  "$(touch /tmp/x) ; `id` | x",
  "../../../../etc/passwd",
  "\\\\server\\share",
];

const quoted = (text: string): string => JSON.stringify(text).replace(/\u001b/g, "\\e");

export const attacking: readonly Hazard[] = [
  hazard("attacks in the names of a programme", () => `mentorspec: 1\nprogramme:\n${attacks.map((each, i) => `  ${["name", "owner", "version", "summary", "aim"][i % 5] ?? ""}: ${quoted(each)}\n`).slice(0, 5).join("")}`, "mentors-unsaid"),
  hazard("attacks as names", () => head + attacks.map((each) => `${quoted(each)}: 1\n`).join(""), "entry-unknown"),
  hazard("attacks as values", () => `${head}mentors:\n  type: [${attacks.map(quoted).join(", ")}]\nmeetings: {frequency: ${quoted(attacks[0] ?? "")}, session_hours: ${quoted(attacks[1] ?? "")}}\n`, "value-kind", "value-choice"),
  hazard("attacks as outcomes", () => `${head}outcomes:\n${attacks.map((each) => `  - {id: ${quoted(each)}, name: ${quoted(each)}, claim: {text: ${quoted(each)}, sources: [${quoted(each)}]}}\n`).join("")}`, "reference-unknown", "mentors-unsaid"),
  hazard("attacks as addresses", () => `${head}sources:\n${["javascript:alert(1)", "command:x", "file:///etc/passwd", "vscode://x", "data:text/html,<script>alert(1)</script>", "https://evil.example/\u0000", "http://a b", "//evil.example", "https://user:pass@evil.example/"].map((each, i) => `  - {id: s${i}, title: T, url: ${quoted(each)}}\n`).join("")}`, "mentors-unsaid"),
  ...["../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "command:x", "http://127.0.0.1:9/x.yaml", "//server/share/x.yaml", "./x.yaml#command:y", "\\\\server\\x.yaml", "./%2e%2e/x.yaml", "./x\u0000.yaml"].map((each) => hazard(`the brief ${JSON.stringify(each)}`, () => `${head}answers: ${quoted(each)}\n`, "mentors-unsaid")),
  hazard("attacks as waivers", () => `${head}waivers:\n${attacks.map((each) => `  - {rule: ${quoted(each)}, reason: ${quoted(each)}, until: ${quoted(each)}}\n`).join("")}`, "waiver-unknown"),
  hazard("lines for other tools", () => `# yaml-language-server: $schema=http://127.0.0.1:9/x.json\n# vim: set x\n# -*- eval: (x) -*-\n${head}`, "mentors-unsaid"),
  hazard("a schema at /dev/zero", () => `# yaml-language-server: $schema=/dev/zero\n${head}x: !!include /etc/passwd\n`, "yaml-tag", "entry-unknown"),
];
