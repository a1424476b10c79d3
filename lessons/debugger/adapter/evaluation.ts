/**
 * The requests that evaluate and change: expressions, and, in a client's
 * console, the whole language of the debugger.
 *
 * @module
 */
import { BreakpointEvent, InvalidatedEvent } from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import {
  type Expression,
  parseExpression,
  physicalOf,
} from "../core/expression.ts";
import type { Stop } from "../core/stops.ts";
import { splitLine } from "../language/command.ts";
import { complete } from "../language/completion.ts";
import type { Debugger } from "../language/debugger.ts";
import { formatted } from "../language/format.ts";
import { COMMANDS } from "../language/registry.ts";
import type { Adapter } from "./adapter.ts";
import type { Debuggee } from "./debuggee.ts";
import { branchOf, variable } from "./looks.ts";
import { addressReference } from "./memory_reference.ts";
import { request, type Requests } from "./request.ts";
import { frameOf } from "./threads.ts";

/** The requests. */
export const EVALUATION: Requests = {
  evaluate: request<DebugProtocol.EvaluateArguments>("stopped", {
    expression: "text",
    frameId: "whole?",
    context: "text?",
    format: "object?",
  }, async (adapter, { expression, frameId, context, format }) => {
    const { debug } = adapter.debuggee;
    const level = frameId === undefined
      ? debug.level
      : frameOf(debug, frameId).level;
    if (context !== "repl") {
      const value = parseExpression(expression, debug.session.places);
      return debug.from(level, () => evaluated(debug, value, format));
    }
    adapter.lookFrom(level);
    const value = asExpression(debug, expression);
    if (value !== undefined) return evaluated(debug, value, format);
    const lines = await commanded(adapter, expression);
    return { result: lines.join("\n"), variablesReference: 0 };
  }),

  setExpression: request<DebugProtocol.SetExpressionArguments>("stopped", {
    expression: "text",
    value: "text",
  }, async (adapter, { expression, value }) => {
    const { debuggee } = adapter;
    const { debug } = debuggee;
    await change(debuggee, expression, value);
    tellChange(adapter);
    const now = parseExpression(expression, debug.session.places);
    return {
      value: formatted(now(debug.session.scene()), "", debug),
      variablesReference: 0,
    };
  }),

  setVariable: request<DebugProtocol.SetVariableArguments>("stopped", {
    variablesReference: "whole",
    name: "text",
    value: "text",
    format: "object?",
  }, async (adapter, { variablesReference, name, value, format }) => {
    const { debuggee } = adapter;
    const branch = branchOf(debuggee, variablesReference);
    const find = () => branch().find((leaf) => leaf.name === name);
    const expression = find()?.expression;
    if (expression === undefined) {
      throw new UsageError(`${name} cannot be set`);
    }
    await change(debuggee, expression, value);
    tellChange(adapter);
    return variable(debuggee, find()!, format);
  }),

  completions: request<DebugProtocol.CompletionsArguments>("launched", {
    text: "text",
    column: "whole",
  }, async (adapter, { text, column }) => {
    const line = text.slice(0, adapter.ownColumn(column) - 1);
    const { from, words } = await complete(adapter.debuggee.debug, line);
    return {
      targets: words.map((label) => ({
        label,
        start: adapter.clientColumn(from + 1),
        length: line.length - from,
      })),
    };
  }),
};

/**
 * Sets something of the guest's, as the user would.
 *
 * @throws {UsageError} if it cannot be set, or not to that.
 */
export async function change(
  debuggee: Debuggee,
  expression: string,
  value: string,
): Promise<void> {
  // A client begins with what it was shown: a number, and then words about it.
  const written = /^\s*(-?\w+) [(<].*[)>]\s*$/.exec(value)?.[1] ?? value;
  await debuggee.command(`set ${expression} = ${written}`);
}

/** Tells the client that what it has been shown may not be so any more. */
export function tellChange(adapter: Adapter): void {
  if (adapter.client.supportsInvalidatedEvent) {
    adapter.afterwards(() => adapter.sendEvent(new InvalidatedEvent(["all"])));
  }
}

function evaluated(
  debug: Debugger,
  value: Expression,
  format: DebugProtocol.ValueFormat | undefined,
): DebugProtocol.EvaluateResponse["body"] {
  const { scene, engine, session: { guest } } = debug;
  const number = value(scene);
  const address = engine === guest ? physicalOf(guest, number, 1) : undefined;
  return {
    result: format?.hex ? hex(number) : formatted(number, "", debug),
    variablesReference: 0,
    ...address === undefined
      ? {}
      : { memoryReference: addressReference(address) },
  };
}

/**
 * What is typed in the console is a command, if its first word is the name of
 * one; or else an expression, if it is one: `s1` is a register, and no step.
 */
function asExpression(debug: Debugger, line: string): Expression | undefined {
  const [word] = line.trim().split(/[\s/]/, 1);
  const [name] = splitLine(line);
  const isNamed = COMMANDS.some(({ names }) => names.includes(word)) ||
    line.trim().startsWith("#");
  if (isNamed && name === word) return undefined;
  try {
    return parseExpression(line, debug.session.places);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return undefined;
  }
}

/** Does a command, and tells the client what it has changed. */
async function commanded(
  adapter: Adapter,
  line: string,
): Promise<readonly string[]> {
  const { debuggee } = adapter;
  const { debug, session } = debuggee;
  const { all: stops } = session.stops;
  const { lines, isDifferent } = await debuggee.command(line);
  tellOfStops(adapter, stops);
  if (debug.isOver) adapter.afterwards(() => debuggee.terminated(0));
  else if (isDifferent) {
    adapter.afterwards(() => debuggee.stopped("step", "Paused by a command"));
  }
  return lines;
}

/** Tells the client which stops a command has made and deleted. */
function tellOfStops(adapter: Adapter, before: readonly Stop[]): void {
  const { debuggee, breakpoints } = adapter;
  const { all: now } = debuggee.session.stops;
  for (const stop of now.filter((each) => !before.includes(each))) {
    const breakpoint = breakpoints.adopt(debuggee, stop);
    adapter.sendEvent(new BreakpointEvent("new", breakpoint));
  }
  const gone = before.filter((each) => !now.includes(each));
  for (const id of breakpoints.idsOf(gone)) {
    adapter.sendEvent(new BreakpointEvent("removed", { id, verified: false }));
  }
}
