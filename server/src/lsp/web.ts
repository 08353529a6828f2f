import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { defaultConfig } from "../core/config";
import { makeKnowledge } from "../core/knowledge";
import { localDate } from "../local-date";
import { serve } from "./server";

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const settings = { knowledge: makeKnowledge(), config: defaultConfig };

serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), { today: () => localDate(new Date()), settingsOf: () => Promise.resolve(settings) });
