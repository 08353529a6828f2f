import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from "vscode-languageserver/browser";
import { Gate } from "./gate";
import { serve } from "./server";
import { webHost } from "./web-host";

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const writer = new BrowserMessageWriter(worker);
const connection = createConnection(ProposedFeatures.all, new Gate(new BrowserMessageReader(worker), writer), writer);
serve(connection, (options) => webHost(connection, options));
