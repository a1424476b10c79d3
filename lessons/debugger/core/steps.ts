/**
 * Steps, forwards and backwards: by an instruction, by a line of source, over
 * what is called or what a trap leads to, and out of it.
 *
 * @module
 */
import { type Instruction, REGISTERS } from "../../../isa/mod.ts";
import type { Scene } from "./expression.ts";
import { rehearse } from "./rehearsal.ts";
import type { Goal } from "./scan.ts";
import type { Arrival, Pause, Session } from "./session.ts";

const STEPPED: Arrival = { reason: "step", finds: [] };
const INTERRUPTED: Arrival = { reason: "interrupted", finds: [] };
/** Steps after which the user may stop what takes many. */
const BETWEEN_PAUSES = 256;
const RA = 1;
const SP = REGISTERS.get("sp")!;

/** Whether the guest is in the same program as before, at the same depth. */
function context({ engine: { cpu } }: Scene): (scene: Scene) => boolean {
  const { mode, base } = cpu;
  return ({ engine: { cpu: now } }) => now.mode === mode && now.base === base;
}

/** One instruction, interrupt or wait. */
export function stepInstruction(session: Session): Arrival {
  return session.resumeOneStep();
}

/** Steps until another line of source. */
export function stepLine(session: Session, pause: Pause): Promise<Arrival> {
  return toAnotherLine(session, pause, () => stepInstruction(session));
}

/** Steps over what is called until another line of source. */
export function stepOverLine(
  session: Session,
  pause: Pause,
): Promise<Arrival> {
  return toAnotherLine(session, pause, () => stepOver(session, pause));
}

/**
 * Repeats a step until it has left its line, or begins it again. A line may hold
 * a loop without an end.
 */
async function toAnotherLine(
  session: Session,
  pause: Pause,
  step: () => Arrival | Promise<Arrival>,
): Promise<Arrival> {
  const line = lineOf(session);
  const from = session.guest.cpu.pc;
  for (let n = 1;; n++) {
    const arrival = await step();
    if (arrival.reason !== "step" || line === undefined) return arrival;
    const { pc } = session.guest.cpu;
    if (lineOf(session) !== line || pc === from) return arrival;
    if (n % BETWEEN_PAUSES === 0 && await pause()) return INTERRUPTED;
  }
}

function lineOf({ places, address }: Session): string | undefined {
  return places.sourceOf(address)?.place;
}

/** Steps over a call, and over what a trap or an interrupt leads to. */
export async function stepOver(
  session: Session,
  pause: Pause,
): Promise<Arrival> {
  const scene = session.scene();
  const { pc, base, x } = session.guest.cpu;
  const { instruction } = session;
  const isCall = instruction !== undefined && isCallOf(scene, instruction);
  const sp = x[SP];
  const isHere = context(scene);
  const step = session.resumeOneStep();
  if (step.reason !== "step") return step;
  const isAway = !isHere(session.scene()) ||
    session.lastStep.trap !== undefined;
  if (!isAway && !isCall) return step;
  const isInterrupted = session.lastStep.kind === "interrupt";
  const back = isInterrupted ? pc : pc + 4 | 0;
  const goal: Goal = {
    addresses: [(base >>> 0) + (back >>> 0)],
    isReached: (later) =>
      isHere(later) && later.engine.cpu.pc === back &&
      later.engine.cpu.x[SP] === sp,
  };
  return goal.isReached(session.scene())
    ? step
    : await session.resume({ goal, pause, faults: true });
}

/** A call leaves the address after it in the link register, and jumps. */
function isCallOf({ engine }: Scene, instruction: Instruction): boolean {
  const { writes, next } = rehearse(engine, instruction);
  const after = engine.cpu.pc + 4 | 0;
  return next !== after &&
    writes.some((touch) =>
      touch.kind === "register" && touch.n === RA && touch.value === after
    );
}

/** A return goes to where the link register says, and leaves no other link. */
function isReturn({ row, operands }: Instruction): boolean {
  return row.mnemonic === "jalr" && operands.rd === 0 && operands.rs1 === RA;
}

/** Where the function, or the handler, has been left that one is in. */
function finishGoal(session: Session): Goal {
  const isHere = context(session.scene());
  let depth = 0;
  let isLeft = false;
  return {
    isReached(scene) {
      if (isLeft) return true;
      if (!isHere(scene)) return false;
      const { instruction } = session;
      if (instruction === undefined) return false;
      if (isReturn(instruction)) isLeft = depth-- === 0;
      else if (isCallOf(scene, instruction)) depth++;
      else if (depth === 0) isLeft = loadsPsw(scene, instruction);
      return false;
    },
  };
}

/** Whether it changes the window or the mode: so a handler is left. */
function loadsPsw({ engine }: Scene, instruction: Instruction): boolean {
  const { writes } = rehearse(engine, instruction);
  return engine.cpu.mode === 1 &&
    writes.some((touch) => touch.kind === "field" && touch.field === "mode");
}

/** Runs until the function, or the handler, is left that one is in. */
export async function stepOut(
  session: Session,
  pause: Pause,
): Promise<Arrival> {
  const goal = finishGoal(session);
  // It sees what is next here only if it is asked.
  goal.isReached(session.scene());
  return await session.resume({ goal, pause, faults: true });
}

/** A later instruction than this one, so out of a loop. */
export function untilGoal(session: Session): Goal {
  const scene = session.scene();
  const isHere = context(scene);
  const { address } = session;
  const sp = session.guest.cpu.x[SP] >>> 0;
  return {
    isReached: (later) =>
      isHere(later) && session.address > address &&
      later.engine.cpu.x[SP] >>> 0 >= sp,
  };
}

/** A place of the guest, in whatever program. */
export function placeGoal(address: number): Goal {
  return { addresses: [address], isReached: () => true };
}

/** Goes back by one instruction, interrupt or wait. */
export function stepBack(session: Session): Arrival {
  return session.stepBack() ? STEPPED : { reason: "start", finds: [] };
}

/** Goes back to the line of source before this one. */
export function stepLineBack(session: Session, pause: Pause): Promise<Arrival> {
  return toALineBefore(session, pause, () => stepBack(session));
}

/** Goes back over what was called, to the line of source before this one. */
export function stepOverLineBack(
  session: Session,
  pause: Pause,
): Promise<Arrival> {
  return toALineBefore(session, pause, () => stepOverBack(session, pause));
}

/** Repeats a step back until the beginning of the line that it has led to. */
async function toALineBefore(
  session: Session,
  pause: Pause,
  step: () => Arrival | Promise<Arrival>,
): Promise<Arrival> {
  const first = await step();
  const line = lineOf(session);
  if (first.reason !== "step" || line === undefined) return first;
  for (let n = 1;; n++) {
    const here = session.position;
    const { reason, finds } = await step();
    if (reason === "start") return STEPPED;
    if (reason !== "step") return { reason, finds };
    if (lineOf(session) !== line) {
      session.timeline.reach(here);
      return STEPPED;
    }
    if (n % BETWEEN_PAUSES === 0 && await pause()) return INTERRUPTED;
  }
}

/** Goes back over a call, or over what an interrupt or a trap led to. */
export async function stepOverBack(
  session: Session,
  pause: Pause,
): Promise<Arrival> {
  const isHere = context(session.scene());
  const { pc, x, base } = session.guest.cpu;
  const { tick } = session.position;
  const sp = x[SP];
  const arrival = stepBack(session);
  const before = session.position;
  if (before.tick === tick || !hasReturned(session)) return arrival;
  const places = [pc - 4 | 0, pc];
  const goal: Goal = {
    addresses: places.map((each) => (base >>> 0) + (each >>> 0)),
    isReached: (earlier) =>
      isHere(earlier) && places.includes(earlier.engine.cpu.pc) &&
      earlier.engine.cpu.x[SP] === sp,
  };
  const over = await session.back({ goal, pause });
  if (over.reason !== "start") return over;
  // It has come here without ever having been called.
  session.timeline.reach(before);
  return arrival;
}

/** Whether what is next is the end of a function, or of a handler. */
function hasReturned(session: Session): boolean {
  const { instruction } = session;
  return instruction !== undefined &&
    (isReturn(instruction) || loadsPsw(session.scene(), instruction));
}
