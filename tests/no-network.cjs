// Preloaded (`node --require`) where a test proves that nothing reaches for the network: every way there writes its name down and throws.
const { appendFileSync } = require("node:fs");

function refuse(holder, where, names) {
  for (const name of names) {
    if (typeof holder[name] !== "function") continue;
    holder[name] = () => {
      const called = `${where}.${name}`;
      appendFileSync(process.env.MENTORSPEC_CALLS, `${called}\n`);
      throw new Error(`No network: ${called}`);
    };
  }
}

const functionsOf = (module) => Object.keys(module).filter((name) => /^[a-z]/.test(name) && typeof module[name] === "function");
const [net, dns] = [require("node:net"), require("node:dns")];

refuse(net, "net", ["connect", "createConnection", "createServer"]);
refuse(net.Socket.prototype, "net.Socket", ["connect"]);
refuse(net.Server.prototype, "net.Server", ["listen"]);
refuse(require("node:tls"), "tls", ["connect", "createServer"]);
refuse(require("node:http"), "http", ["request", "get", "createServer"]);
refuse(require("node:https"), "https", ["request", "get", "createServer"]);
refuse(require("node:http2"), "http2", ["connect", "createServer", "createSecureServer"]);
refuse(require("node:dgram"), "dgram", ["createSocket"]);
refuse(dns, "dns", functionsOf(dns));
refuse(dns.promises, "dns.promises", functionsOf(dns.promises));
refuse(require("node:child_process"), "child_process", ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]);
refuse(globalThis, "global", ["fetch", "WebSocket", "EventSource"]);
