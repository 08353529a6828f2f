import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { defaultConfig } from "../core/config";
import { makeKnowledge } from "../core/knowledge";
import { localDate } from "../local-date";
import { Gate } from "./gate";
import { serve } from "./server";
import type { FileSettings } from "./settings";
import { transport } from "./transport";

let settings: FileSettings | undefined;
const page = path.join(__dirname, "../docs/rules.md");

const { reader, writer, onEnd } = transport(process.argv.slice(2));
const gate = new Gate(reader, writer);
onEnd(() => process.exit(gate.shut ? 0 : 1));

serve(createConnection(ProposedFeatures.all, gate, writer), {
  today: () => process.env["MENTORSPEC_TODAY"] ?? localDate(new Date()),
  settingsOf: () => Promise.resolve((settings ??= { knowledge: makeKnowledge(), config: defaultConfig })),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  rulesPage: existsSync(page) ? pathToFileURL(page).href : undefined,
});
