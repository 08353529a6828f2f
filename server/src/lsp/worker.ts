/** What there is of a worker's globals: the compiler is not given its types. */
const worker = globalThis as unknown as { onmessage: ((event: { readonly data: readonly string[] }) => void) | null; importScripts(...scripts: readonly string[]): void };

/**
 * The start of a worker. Its first message is the list of scripts to run: what the server knows, then the
 * server, which listens to the messages that follow. A script in a worker cannot tell where it was read from.
 */
worker.onmessage = ({ data }) => {
  worker.onmessage = null;
  worker.importScripts(...data);
};
