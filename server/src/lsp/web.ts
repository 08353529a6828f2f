import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from "vscode-languageserver/browser";
import { defaultConfig } from "../core/config";
import { makeKnowledge } from "../core/knowledge";
import { localDate } from "../local-date";
import { Gate } from "./gate";
import { serve } from "./server";
import type { FileSettings } from "./settings";

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const writer = new BrowserMessageWriter(worker);
let settings: FileSettings | undefined;

serve(createConnection(ProposedFeatures.all, new Gate(new BrowserMessageReader(worker), writer), writer), {
  today: () => localDate(new Date()),
  settingsOf: () => Promise.resolve((settings ??= { knowledge: makeKnowledge(), config: defaultConfig })),
  nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  rulesPage: undefined,
});
