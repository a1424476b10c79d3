/**
 * The requests about breakpoints: in a source, at a label, at an instruction, on
 * data, and what is caught.
 *
 * @module
 */
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import { parseExpression } from "../core/expression.ts";
import type { Stop } from "../core/stops.ts";
import type { Debugger } from "../language/debugger.ts";
import { rangeOf, registerOf } from "../language/operands.ts";
import { makeStop } from "../language/stopping.ts";
import type { Wish } from "./breakpoints.ts";
import { addressIn } from "./memory_reference.ts";
import { checked, request, type Requests } from "./request.ts";
import type { Leaf } from "./variables.ts";

/** What all breakpoints can have. */
interface Conditions {
  readonly condition?: string;
  readonly hitCondition?: string;
}

const CONDITIONS = { condition: "text?", hitCondition: "text?" } as const;

/** The wish of a breakpoint; it is the same if its words are. */
function wish(
  words: Conditions & object,
  make: Wish["make"],
): Wish {
  return {
    key: JSON.stringify(words),
    hitCondition: words.hitCondition,
    make,
  };
}

/** A stop at an address. */
function stopAt(
  { session: { stops, places, guest } }: Debugger,
  address: number,
  { text, condition }: { readonly text: string; readonly condition?: string },
): Stop {
  if (address % 4 !== 0 || address < 0 || address + 4 > guest.size) {
    throw new UsageError(`${hex(address)} is no address of an instruction`);
  }
  return stops.add({ kind: "break", address }, text, {
    condition: condition
      ? { text: condition, test: parseExpression(condition, places) }
      : undefined,
  });
}

/** What a command of the debugger takes: a place or an event, and a condition. */
function operands(spec: string, condition: string | undefined): string {
  return condition ? `${spec} if ${condition}` : spec;
}

/** The requests. */
export const BREAKPOINTS: Requests = {
  setBreakpoints: request<DebugProtocol.SetBreakpointsArguments>("launched", {
    source: "object",
    breakpoints: "list?",
  }, (adapter, { source, breakpoints = [] }) => {
    const { debuggee } = adapter;
    const group = `source ${source.path ?? source.sourceReference}`;
    const wishes = breakpoints.map((each) => {
      checked("setBreakpoints", each, { line: "whole", ...CONDITIONS });
      return wish(each, ({ debug, sources }) => {
        const { places, image } = debug.session;
        const file = sources.nameOf(source);
        const address = places.line(file, adapter.ownLine(each.line));
        const text = `${file}:${image.locate(address)!.line}`;
        return stopAt(debug, address, { text, condition: each.condition });
      });
    });
    return { breakpoints: adapter.breakpoints.set(debuggee, group, wishes) };
  }),

  setFunctionBreakpoints: request<
    DebugProtocol.SetFunctionBreakpointsArguments
  >("launched", { breakpoints: "list" }, (adapter, { breakpoints }) => {
    const wishes = breakpoints.map((each) => {
      checked("setFunctionBreakpoints", each, { name: "text", ...CONDITIONS });
      return wish(each, ({ debug }) => {
        // Nothing at all would be the place where one is.
        if (each.name.trim() === "") throw new UsageError("need a label");
        return makeStop(debug, "break", operands(each.name, each.condition));
      });
    });
    const { debuggee } = adapter;
    return {
      breakpoints: adapter.breakpoints.set(debuggee, "function", wishes),
    };
  }),

  setInstructionBreakpoints: request<
    DebugProtocol.SetInstructionBreakpointsArguments
  >("launched", { breakpoints: "list" }, (adapter, { breakpoints }) => {
    const wishes = breakpoints.map((each) => {
      checked("setInstructionBreakpoints", each, {
        instructionReference: "text",
        offset: "whole?",
        ...CONDITIONS,
      });
      const { instructionReference, offset, condition } = each;
      return wish(each, ({ debug }) => {
        const address = addressIn(instructionReference, offset);
        return stopAt(debug, address, { text: `*${hex(address)}`, condition });
      });
    });
    const { debuggee } = adapter;
    return {
      breakpoints: adapter.breakpoints.set(debuggee, "instruction", wishes),
    };
  }),

  setDataBreakpoints: request<DebugProtocol.SetDataBreakpointsArguments>(
    "launched",
    { breakpoints: "list" },
    (adapter, { breakpoints }) => {
      const wishes = breakpoints.map((each) => {
        checked("setDataBreakpoints", each, {
          dataId: "text",
          accessType: "text?",
          ...CONDITIONS,
        });
        const { dataId, accessType = "write", condition } = each;
        return wish(each, ({ debug }) => {
          const kind = WATCHES[accessType];
          if (kind !== undefined) {
            return makeStop(debug, kind, operands(dataId, condition));
          }
          throw new UsageError(`${accessType}: need read or write`);
        });
      });
      const { debuggee } = adapter;
      return {
        breakpoints: adapter.breakpoints.set(debuggee, "data", wishes),
      };
    },
  ),

  setExceptionBreakpoints: request<
    DebugProtocol.SetExceptionBreakpointsArguments
  >(
    "launched",
    { filterOptions: "list?" },
    (adapter, { filters = [], filterOptions = [] }) => {
      const { debuggee } = adapter;
      const wanted = [
        ...filters.map((filterId) => ({ filterId, condition: undefined })),
        ...filterOptions,
      ];
      const wishes = wanted.map((each) => {
        checked("setExceptionBreakpoints", each, {
          filterId: "text",
          condition: "text?",
        });
        const { filterId, condition } = each;
        return wish(
          { ...each },
          ({ debug }) =>
            makeStop(debug, "catch", operands(filterId, condition)),
        );
      });
      return {
        breakpoints: adapter.breakpoints.set(debuggee, "catch", wishes),
      };
    },
  ),

  dataBreakpointInfo: request<DebugProtocol.DataBreakpointInfoArguments>(
    "stopped",
    {
      name: "text",
      variablesReference: "whole?",
      bytes: "whole?",
      asAddress: "yes?",
    },
    ({ debuggee }, { name, variablesReference, bytes, asAddress }) => {
      const { debug, branches } = debuggee;
      const branch = variablesReference
        ? branches.get(variablesReference)
        : undefined;
      const leaf = branch?.().find((each) => each.name === name);
      const dataId = variablesReference
        ? leaf && watchedIn(leaf)
        : asAddress || bytes !== undefined
        ? `phys ${hex(addressIn(name))},${bytes ?? 4}`
        : name;
      if (dataId === undefined) {
        return { dataId: null, description: `${name} cannot be watched` };
      }
      return { dataId, ...accessTo(debug, dataId) };
    },
  ),

  breakpointLocations: request<DebugProtocol.BreakpointLocationsArguments>(
    "launched",
    { source: "object", line: "whole", endLine: "whole?" },
    (adapter, { source, line, endLine = line }) => {
      const { session: { places }, sources } = adapter.debuggee;
      const [first, last] = [line, endLine].map((n) => adapter.ownLine(n));
      const lines = places.codeLines(sources.nameOf(source))
        .map((each) => each.line)
        .filter((each) => each >= first && each <= last);
      return {
        breakpoints: [...new Set(lines)].map((each) => ({
          line: adapter.clientLine(each),
        })),
      };
    },
  ),
};

/** The debugger's word for each kind of access. */
const WATCHES: Readonly<Record<string, "watch" | "rwatch">> = {
  read: "rwatch",
  write: "watch",
};

/** What `watch` is given for something that the client sees. */
function watchedIn({ expression, address }: Leaf): string | undefined {
  const isMemory = expression?.startsWith("phys(");
  return isMemory ? `phys ${hex(address!)},4` : expression;
}

/** How it can be watched: what is no register and no memory is never read. */
function accessTo(
  debug: Debugger,
  dataId: string,
): Pick<
  DebugProtocol.DataBreakpointInfoResponse["body"],
  "description" | "accessTypes" | "canPersist"
> {
  const { session: { places } } = debug;
  const isMemory = /^\*|,/.test(dataId);
  const isRead = isMemory || registerOf(dataId) !== undefined;
  if (isMemory) rangeOf(debug, dataId.replace(/^\*/, ""));
  else parseExpression(dataId, places);
  return {
    description: dataId,
    accessTypes: isRead ? ["write", "read"] : ["write"],
    canPersist: true,
  };
}
