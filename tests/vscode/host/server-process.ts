import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { onEnd } from "./cleanup";

/** A process with all its children, in a group of their own so that all of them can be stopped. */
export class ServerProcess {
  private readonly child: ChildProcess;
  private readonly forget: () => void;
  private output = "";

  constructor(command: string, args: string[]) {
    this.child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    this.forget = onEnd(() => this.signal("SIGKILL"));
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on("data", (data) => (this.output += String(data)));
  }

  async waitFor(pattern: RegExp, timeout: number): Promise<void> {
    for (const end = Date.now() + timeout; Date.now() < end; await sleep(50)) {
      if (pattern.test(this.output)) return;
      if (this.child.exitCode !== null) break;
    }
    throw new Error(`${this.child.spawnfile} did not start:\n${this.output.slice(-2000)}`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, "exit");
      this.signal("SIGTERM");
      await Promise.race([ended, sleep(3000)]);
    }
    this.signal("SIGKILL");
    this.forget();
  }

  private signal(signal: NodeJS.Signals): void {
    try {
      if (this.child.pid) process.kill(-this.child.pid, signal);
    } catch {
      // The whole group has ended already.
    }
  }
}
