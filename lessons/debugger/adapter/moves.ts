/**
 * The requests that move: forwards, backwards, and elsewhere.
 *
 * @module
 */
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import {
  stepBack,
  stepInstruction,
  stepLine,
  stepLineBack,
  stepOut,
  stepOver,
  stepOverLine,
} from "../core/steps.ts";
import type { Move } from "./debuggee.ts";
import { change } from "./evaluation.ts";
import { type Request, request, type Requests } from "./request.ts";

/** Arguments of the requests that step. */
interface StepArguments {
  readonly threadId: number;
  readonly granularity?: DebugProtocol.SteppingGranularity;
}

/**
 * A step; whichever thread is meant, all go. The first way is that of a line,
 * the second one that of an instruction.
 */
function step(byLine: Move, byInstruction: Move = byLine): Request {
  return request<StepArguments>("stopped", { granularity: "text?" }, (
    adapter,
    { granularity },
  ) => {
    const move = granularity === "instruction" ? byInstruction : byLine;
    adapter.afterwards(() => adapter.go(move));
  });
}

/** The requests. */
export const MOVES: Requests = {
  continue: request<object>("stopped", {}, (adapter) => {
    adapter.afterwards(() =>
      adapter.go((session, pause) => session.resume({ pause, faults: true }))
    );
    return { allThreadsContinued: true };
  }),

  reverseContinue: step((session, pause) => session.back({ pause })),

  next: step(stepOverLine, stepOver),

  stepIn: step(
    stepLine,
    (session) => Promise.resolve(stepInstruction(session)),
  ),

  stepOut: step(stepOut),

  stepBack: step(
    stepLineBack,
    (session) => Promise.resolve(stepBack(session)),
  ),

  pause: request<object>("launched", {}, ({ debuggee }) => {
    debuggee.pause();
  }),

  gotoTargets: request<DebugProtocol.GotoTargetsArguments>("launched", {
    source: "object",
    line: "whole",
  }, (adapter, { source, line }) => {
    const { session: { places, image }, sources } = adapter.debuggee;
    const address = places.line(sources.nameOf(source), adapter.ownLine(line));
    const found = image.locate(address)!;
    return {
      targets: [{
        // An address of an instruction says all that there is to say.
        id: address,
        label: places.describe(address),
        line: adapter.clientLine(found.line),
        instructionPointerReference: hex(address, 8),
      }],
    };
  }),

  goto: request<DebugProtocol.GotoArguments>("stopped", {
    targetId: "whole",
  }, async (adapter, { targetId }) => {
    const { debuggee } = adapter;
    const { base, bound } = debuggee.session.guest.cpu;
    const pc = targetId - (base >>> 0);
    if (pc < 0 || pc >= bound >>> 0) {
      throw new UsageError(
        `${hex(targetId)} is not in the window that is in force`,
      );
    }
    await change(debuggee, "pc", hex(pc));
    adapter.afterwards(() =>
      debuggee.stopped("goto", "Paused where pc was set")
    );
  }),
};
