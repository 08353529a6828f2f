import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { defaultConfig } from "../core/config";
import { makeKnowledge } from "../core/knowledge";
import { localDate } from "../local-date";
import { serve } from "./server";

const settings = { knowledge: makeKnowledge(), config: defaultConfig };

serve(createConnection(ProposedFeatures.all), { today: () => process.env["MENTORSPEC_TODAY"] ?? localDate(new Date()), settingsOf: () => Promise.resolve(settings) });
