/**
 * `deno task dap`: a debug adapter, for VS Code and other editors.
 *
 * @module
 */
import { OutputEvent } from "@vscode/debugadapter";
import { UsageError } from "../../../isa/mod.ts";
import { type Command, command, DONE } from "../../commands/cli.ts";
import type { Io } from "../../commands/io.ts";
import { main } from "../../commands/system_io.ts";
import { Adapter } from "./adapter.ts";
import { bodiesOf, Sender } from "./wire.ts";

/** The command. */
export const dap: Command = command({
  name: "dap",
  summary: "Lets an editor debug a guest, by the debug adapter protocol.",
  operands: "",
  most: 0,
  options: [],
  notes: [
    "An editor starts it, and speaks with it over stdin and stdout. What to " +
    "launch is in the editor's own configuration: program, a guest's name or " +
    "a file; on, stopOnEntry and so on, as debug takes them.",
    "In the editor's console, all commands of debug can be given, as when a0 " +
    "or explain.",
    "How to tell VS Code, Neovim or Emacs of it stands in the README.",
  ],
  examples: [
    ["deno task dap", "what an editor calls"],
  ],
  exits: { 2: "what came in is not the protocol, or was cut off" },
  run: (_, io) => serve(io),
});

async function serve(io: Io): Promise<number> {
  if (io.stdin.isTerminal) {
    throw new UsageError(
      "an editor has to start it, and speak the debug adapter protocol: " +
        "see --help; to debug here, deno task debug",
    );
  }
  const sender = new Sender(io.stdout);
  const adapter = new Adapter(io, sender);
  try {
    await Promise.race([
      receiveAll(adapter, io),
      adapter.ended,
      sender.closed,
    ]);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    adapter.sendEvent(new OutputEvent(`${error.message}\n`, "stderr"));
    throw error;
  } finally {
    adapter.end();
    await adapter.finish();
    await Promise.race([sender.drain(), sender.closed]);
  }
  return DONE;
}

async function receiveAll(adapter: Adapter, io: Io): Promise<void> {
  for await (const body of bodiesOf(io.stdin)) adapter.receive(body);
  await adapter.finish();
}

if (import.meta.main) await main(dap);
