/**
 * Who has called.
 *
 * @module
 */
import { decode, REGISTERS } from "../../../isa/mod.ts";
import type { Session } from "./session.ts";

/** A place that is executed, or that a call is to come back to. */
export interface Frame {
  /** The guest's physical address. */
  readonly address: number;
  /** The address that a debugger shows: that of the call itself. */
  readonly shown: number;
  /** Whether it is known, and not only looks so. */
  readonly certain: boolean;
}

/** How many words of the stack are looked at. */
const STACK_WORDS = 256;
/** The most frames. */
const MOST_FRAMES = 40;
const [RA, SP] = [REGISTERS.get("ra")!, REGISTERS.get("sp")!];

/**
 * Who has called, the present place first. There are no frame pointers: what is
 * taken for a return address is the link register, and each word of the stack,
 * that leads right after a call.
 */
export function backtrace({ guest, address }: Session): Frame[] {
  const { base, bound, x } = guest.cpu;
  const isAfterCall = (pc: number): boolean => {
    if (pc % 4 !== 0 || pc < 4 || pc >= bound >>> 0) return false;
    const at = (base >>> 0) + pc - 4;
    if (at + 4 > guest.size) return false;
    const call = decode(guest.isa, guest.load(at));
    return call !== undefined && /^jalr?$/.test(call.row.mnemonic) &&
      call.operands.rd === RA;
  };
  const frames: Frame[] = [{ address, shown: address, certain: true }];
  const add = (pc: number): void => {
    const found = (base >>> 0) + pc;
    if (isAfterCall(pc) && frames.at(-1)!.address !== found) {
      frames.push({ address: found, shown: found - 4, certain: false });
    }
  };
  add(x[RA] >>> 0);
  for (let n = 0, at = x[SP] >>> 0; n < STACK_WORDS; n++, at += 4) {
    const physical = (base >>> 0) + at;
    if (at % 4 !== 0 || at >= bound >>> 0 || physical + 4 > guest.size) break;
    add(guest.load(physical) >>> 0);
  }
  return frames.slice(0, MOST_FRAMES);
}
