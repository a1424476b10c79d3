/**
 * Virtual machines as threads. Each is a view of the same moment, from the guest
 * on top of the tower down to the machine of the lowest monitor; a step of one
 * is a step of all.
 *
 * @module
 */
import { StackFrame, Thread } from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { disassemble, UsageError } from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import { backtrace } from "../core/backtrace.ts";
import { levels, modeName } from "../core/forecast.ts";
import type { Debugger } from "../language/debugger.ts";
import { addressReference } from "./memory_reference.ts";
import type { SourceFiles } from "./sources.ts";

/** More than there are frames of a thread. */
const FRAMES = 1000;

/** The thread of a level: a virtual machine's number, or the bare machine's. */
export function threadOf(level: number): number {
  // Clients take 0 for none.
  return Math.max(level, 1);
}

/**
 * The level of a thread.
 *
 * @throws {UsageError} if there is no such thread.
 */
export function levelOf({ top }: Debugger, thread: number): number {
  const level = top === 0 && thread === 1 ? 0 : thread;
  if (level >= Math.min(top, 1) && level <= top) return level;
  throw new UsageError(`there is no thread ${thread}: there are ${top || 1}`);
}

/** All threads, the guest's first. */
export function threadsOf(debug: Debugger): DebugProtocol.Thread[] {
  const { top, origin: { guest } } = debug;
  if (top === 0) return [new Thread(1, `machine: ${guest}`)];
  return Array.from({ length: top }, (_, n) => {
    const level = top - n;
    const holds = level === top ? guest : `monitor ${level + 1}`;
    return new Thread(level, `VM ${level}: ${holds}`);
  });
}

/** A frame of the client's: its thread's level, and how many calls up it is. */
export function frameOf(
  debug: Debugger,
  id: number,
): { readonly level: number; readonly depth: number } {
  const level = levelOf(debug, Math.floor(id / FRAMES));
  return { level, depth: id % FRAMES };
}

/** The frames of a thread. */
export function framesOf(
  debug: Debugger,
  thread: number,
  sources: SourceFiles,
): DebugProtocol.StackFrame[] {
  const level = levelOf(debug, thread);
  return level === debug.top
    ? guestFrames(debug, thread, sources)
    : [frameBelow(debug, { thread, level })];
}

function guestFrames(
  { session }: Debugger,
  thread: number,
  sources: SourceFiles,
): DebugProtocol.StackFrame[] {
  const { places, image, guest } = session;
  return backtrace(session).map(({ address, shown, certain }, n) => {
    const name = places.nameOf(address) ?? hex(address);
    const mode = n === 0 ? ` (${modeName(guest.cpu.mode)})` : "";
    const line = image.locate(shown);
    return {
      ...new StackFrame(
        thread * FRAMES + n,
        `${certain ? "" : "? "}${name}${mode}`,
        line && sources.source(line.file),
        line?.line ?? 0,
        line?.column ?? 0,
      ),
      instructionPointerReference: addressReference(shown),
    };
  });
}

/** What a virtual machine below the guest's is doing: it runs the guest. */
function frameBelow(
  debug: Debugger,
  { thread, level }: { readonly thread: number; readonly level: number },
): DebugProtocol.StackFrame {
  const { session } = debug;
  const { mode, pc, base } = levels(session)[debug.top - level].psw;
  const { guest, instruction } = session;
  const next = instruction === undefined
    ? "no instruction"
    : disassemble(guest.isa, instruction.word, pc);
  const name = `${modeName(mode)} mode, pc ${hex(pc)}, base ${hex(base)}: ` +
    next;
  return {
    ...new StackFrame(thread * FRAMES, name),
    presentationHint: "subtle",
    instructionPointerReference: addressReference(session.address),
  };
}
