/**
 * The requests from a session's beginning to its end.
 *
 * @module
 */
import { InitializedEvent, ThreadEvent } from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import type { Adapter } from "./adapter.ts";
import { CAPABILITIES } from "./capabilities.ts";
import type { Debuggee } from "./debuggee.ts";
import { request, type Requests } from "./request.ts";
import { threadsOf } from "./threads.ts";

/** The requests. */
export const LIFE: Requests = {
  initialize: request<DebugProtocol.InitializeRequestArguments>("always", {
    linesStartAt1: "yes?",
    columnsStartAt1: "yes?",
    pathFormat: "text?",
  }, (adapter, args) => {
    if ((args.pathFormat ?? "path") !== "path") {
      throw new UsageError(
        `paths as ${args.pathFormat} are not known here: need "path"`,
      );
    }
    adapter.client = args;
    return CAPABILITIES;
  }),

  launch: request<object>("always", {}, async (adapter, args) => {
    if (adapter.isLaunched) {
      throw new UsageError("a guest is launched already: restart it, or leave");
    }
    await adapter.load(args);
    // Only now is there a program to find the client's breakpoints in.
    adapter.afterwards(() => adapter.sendEvent(new InitializedEvent()));
  }),

  attach: request<object>("always", {}, () => {
    throw new UsageError(
      "a guest does not run elsewhere: need a launch, and no attach",
    );
  }),

  configurationDone: request<object>("launched", {}, (adapter) => {
    adapter.afterwards(() => start(adapter, adapter.debuggee));
  }),

  restart: request<DebugProtocol.RestartArguments>("launched", {
    arguments: "object?",
  }, async (adapter, args) => {
    await adapter.load(args.arguments ?? adapter.debuggee.launch.given);
    adapter.breakpoints.bindAgain(adapter.debuggee);
    adapter.afterwards(() => start(adapter, adapter.debuggee));
  }),

  disconnect: request<object>("always", {}, (adapter) => {
    adapter.afterwards(() => adapter.end());
  }),
};

/** The guest begins: it stops at once, or runs. */
function start(adapter: Adapter, debuggee: Debuggee): void {
  const { debug, launch } = debuggee;
  for (const { id } of threadsOf(debug)) {
    adapter.sendEvent(new ThreadEvent("started", id));
  }
  if (launch.stopOnEntry && !launch.noDebug) {
    return debuggee.stopped("entry", "Paused before the first instruction");
  }
  adapter.go((session, pause) =>
    session.resume({ pause, here: true, faults: true })
  );
}
