/**
 * The requests that look: threads, frames, variables, sources.
 *
 * @module
 */
import { Scope } from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import { kindOf } from "../core/stops.ts";
import { faultLines } from "../language/view.ts";
import type { Debuggee } from "./debuggee.ts";
import { addressReference } from "./memory_reference.ts";
import { request, type Requests } from "./request.ts";
import { frameOf, framesOf, threadsOf } from "./threads.ts";
import { type Branch, type Leaf, scopesOf } from "./variables.ts";

/** The requests. */
export const LOOKS: Requests = {
  threads: request<object>("always", {}, (adapter) => ({
    threads: adapter.isLaunched ? threadsOf(adapter.debuggee.debug) : [],
  })),

  stackTrace: request<DebugProtocol.StackTraceArguments>("stopped", {
    threadId: "whole",
    startFrame: "whole?",
    levels: "whole?",
  }, (adapter, { threadId, startFrame = 0, levels = 0 }) => {
    const { debug, sources } = adapter.debuggee;
    const all = framesOf(debug, threadId, sources).map((frame) => ({
      ...frame,
      line: frame.source === undefined ? 0 : adapter.clientLine(frame.line),
      column: frame.source === undefined
        ? 0
        : adapter.clientColumn(frame.column),
    }));
    const end = levels === 0 ? all.length : startFrame + levels;
    return {
      stackFrames: all.slice(startFrame, end),
      totalFrames: all.length,
    };
  }),

  scopes: request<DebugProtocol.ScopesArguments>("stopped", {
    frameId: "whole",
  }, ({ debuggee: { debug, branches } }, { frameId }) => {
    const { level, depth } = frameOf(debug, frameId);
    // What the registers were when a call was made is not known.
    if (depth > 0) return { scopes: [] };
    return {
      scopes: scopesOf(debug, level).map((
        { name, hint, expensive, branch },
      ) => ({
        ...new Scope(name, branches.create(branch), expensive),
        ...hint === undefined ? {} : { presentationHint: hint },
      })),
    };
  }),

  variables: request<DebugProtocol.VariablesArguments>("stopped", {
    variablesReference: "whole",
    format: "object?",
  }, ({ debuggee }, { variablesReference, format }) => {
    const leaves = branchOf(debuggee, variablesReference)();
    return {
      variables: leaves.map((leaf) => variable(debuggee, leaf, format)),
    };
  }),

  exceptionInfo: request<DebugProtocol.ExceptionInfoArguments>("stopped", {
    threadId: "whole",
  }, ({ debuggee }) => {
    const { debug, arrival: { finds } } = debuggee;
    const fault = finds.find(({ fault }) => fault !== undefined)?.fault;
    if (fault !== undefined) {
      return {
        exceptionId: `fault: ${fault.first.trap.cause}`,
        description: faultLines(debug, fault).join("\n"),
        breakMode: "always",
      };
    }
    const caught = finds.find(({ stop }) => stop?.trigger.kind === "catch");
    if (caught?.stop === undefined) {
      throw new UsageError("nothing is caught here");
    }
    return {
      exceptionId: caught.stop.text,
      description: `${kindOf(caught.stop)} ${caught.stop.n}: ${caught.note}`,
      breakMode: "always",
    };
  }),

  loadedSources: request<object>("launched", {}, ({ debuggee }) => ({
    sources: debuggee.sources.all,
  })),

  source: request<DebugProtocol.SourceArguments>("launched", {
    sourceReference: "whole",
    source: "object?",
  }, ({ debuggee }, { sourceReference, source }) => ({
    content: debuggee.sources.text(source?.sourceReference || sourceReference),
    mimeType: "text/x-asm",
  })),
};

/**
 * What the client has a number for.
 *
 * @throws {UsageError} if it is of another moment.
 */
export function branchOf(
  { branches }: Debuggee,
  reference: number,
): Branch {
  const branch: Branch | undefined = branches.get(reference);
  if (branch !== undefined) return branch;
  throw new UsageError(`there are no variables ${reference} at this moment`);
}

/** A name and a value, for the client. */
export function variable(
  { branches }: Debuggee,
  { name, value, number, expression, isFixed, address, branch }: Leaf,
  format: DebugProtocol.ValueFormat | undefined,
): DebugProtocol.Variable {
  return {
    name,
    value: format?.hex && number !== undefined ? hex(number) : value,
    variablesReference: branch === undefined ? 0 : branches.create(branch),
    ...expression === undefined ? {} : { evaluateName: expression },
    ...address === undefined
      ? {}
      : { memoryReference: addressReference(address) },
    ...expression === undefined || isFixed
      ? { presentationHint: { attributes: ["readOnly"] } }
      : {},
  };
}
