// Fetches VS Code beside the other tests, which need no network. What goes wrong here is told by `run.ts`, which fetches what is not there.
import { installHost } from "./host/install";

void installHost("remote");
