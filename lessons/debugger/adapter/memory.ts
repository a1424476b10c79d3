/**
 * The requests about memory, as bytes and as instructions.
 *
 * @module
 */
import type { DebugProtocol } from "@vscode/debugprotocol";
import { disassemble, UsageError } from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import { storeBytes } from "../language/looking.ts";
import type { Debuggee } from "./debuggee.ts";
import { tellChange } from "./evaluation.ts";
import { addressIn, addressReference } from "./memory_reference.ts";
import { request, type Requests } from "./request.ts";

/** The most instructions that are taken apart at once. */
const MOST_INSTRUCTIONS = 100_000;

/** The requests. */
export const MEMORY: Requests = {
  readMemory: request<DebugProtocol.ReadMemoryArguments>("stopped", {
    memoryReference: "text",
    offset: "whole?",
    count: "whole",
  }, ({ debuggee }, { memoryReference, offset, count }) => {
    const { guest } = debuggee.session;
    const from = addressIn(memoryReference, offset);
    if (count < 0) throw new UsageError(`${count} bytes: need 0 or more`);
    const isInside = from >= 0 && from < guest.size;
    const read = isInside ? Math.min(count, guest.size - from) : 0;
    // An engine shows whole words.
    const first = from & ~3;
    const words = guest.bytes(
      first,
      isInside ? (from + read + 3 & ~3) - first : 0,
    );
    return {
      address: addressReference(from),
      data: words.subarray(from - first, from - first + read).toBase64(),
      unreadableBytes: count - read,
    };
  }),

  writeMemory: request<DebugProtocol.WriteMemoryArguments>("stopped", {
    memoryReference: "text",
    offset: "whole?",
    data: "text",
    allowPartial: "yes?",
  }, (adapter, { memoryReference, offset, data }) => {
    const { debuggee } = adapter;
    const bytes = bytesOf(data);
    const from = addressIn(memoryReference, offset);
    storeBytes(debuggee.debug, from, bytes);
    debuggee.edited();
    tellChange(adapter);
    return { bytesWritten: bytes.length };
  }),

  disassemble: request<DebugProtocol.DisassembleArguments>("stopped", {
    memoryReference: "text",
    offset: "whole?",
    instructionOffset: "whole?",
    instructionCount: "whole",
    resolveSymbols: "yes?",
  }, (adapter, args) => {
    const { memoryReference, offset, instructionOffset = 0 } = args;
    const { instructionCount: count, resolveSymbols = true } = args;
    if (!(count >= 0 && count <= MOST_INSTRUCTIONS)) {
      throw new UsageError(
        `${count} instructions: need 0 to ${MOST_INSTRUCTIONS}`,
      );
    }
    const start = addressIn(memoryReference, offset) + 4 * instructionOffset;
    let file = "";
    return {
      instructions: Array.from({ length: count }, (_, n) => {
        const at = (start & ~3) + 4 * n;
        const shown = instructionAt(adapter.debuggee, at, resolveSymbols);
        const { location } = shown;
        if (location === undefined) return shown;
        // A file is named where it begins.
        const isNew = location.name !== file;
        file = location.name ?? "";
        return {
          ...shown,
          line: adapter.clientLine(shown.line!),
          ...isNew ? {} : { location: undefined },
        };
      }),
    };
  }),
};

/** What stands at an address, also where there is no memory. */
function instructionAt(
  { session, sources }: Debuggee,
  at: number,
  resolveSymbols: boolean,
): DebugProtocol.DisassembledInstruction {
  const { guest, places, image } = session;
  if (at < 0 || at + 4 > guest.size) {
    return {
      address: addressReference(at),
      instruction: "(no memory)",
      presentationHint: "invalid",
    };
  }
  const word = guest.load(at);
  // Where it leads is written as the program sees it, in its own window.
  const pc = places.virtualOf(at) ?? at - guest.cpu.base | 0;
  const line = image.locate(at);
  const name = resolveSymbols ? places.nameOf(at) : undefined;
  const isLabel = name !== undefined && !/\+\d+$/.test(name);
  return {
    address: addressReference(at),
    instructionBytes: hex(word, 8).slice(2),
    instruction: disassemble(guest.isa, word, pc),
    ...isLabel ? { symbol: name } : {},
    ...line === undefined
      ? {}
      : { location: sources.source(line.file), line: line.line },
  };
}

function bytesOf(data: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(data);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError("writeMemory: its data is no base64");
  }
}
