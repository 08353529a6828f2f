import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { Gate } from "./gate";
import { nodeHost } from "./node-host";
import { serve } from "./server";
import { transport } from "./transport";

const { reader, writer, onEnd } = transport(process.argv.slice(2));
const gate = new Gate(reader, writer);
onEnd(() => process.exit(gate.shut ? 0 : 1));
// After a header that cannot be read nothing tells where the next message starts; the client starts us again.
gate.onError((error) => /^(Content-Length value|Header must|Message header must)/.test(error.message) && process.exit(1));
serve(createConnection(ProposedFeatures.all, gate, writer), nodeHost);
