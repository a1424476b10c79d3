/**
 * The commands that move forwards, and those that move back.
 *
 * @module
 */
import type { Instruction } from "../../../isa/mod.ts";
import { REGISTERS, UsageError } from "../../../isa/mod.ts";
import type { Scene } from "../core/expression.ts";
import { rehearse } from "../core/rehearsal.ts";
import type { Goal } from "../core/scan.ts";
import type { Arrival, Session } from "../core/session.ts";
import { countOf, type DebugCommand } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { intoLines } from "./into.ts";
import { placeOf } from "./operands.ts";
import { arrivalAnswer } from "./view.ts";

const STEPPED: Arrival = { reason: "step", finds: [] };
const RA = 1;
const SP = REGISTERS.get("sp")!;

/** The most steps that one command takes, and looks at each. */
const MOST_STEPS = 1_000_000;

/** Moves, and says where one has come to and what was printed on the way. */
async function moved(
  debug: Debugger,
  move: (session: Session) => Arrival | Promise<Arrival>,
): Promise<Answer> {
  const { session } = debug;
  const before = session.guest.console.waiting;
  const arrival = await move(session);
  const { output } = session.guest.console;
  const printed = new TextDecoder().decode(output.subarray(before));
  debug.next.list = debug.next.disassemble = undefined;
  return arrivalAnswer(debug, arrival, printed);
}

/** Does one move so many times, or until something else is met. */
async function repeated(
  debug: Debugger,
  operands: string,
  move: (session: Session) => Arrival | Promise<Arrival>,
): Promise<Answer> {
  const count = operands === "" ? 1 : countOf(operands, "steps");
  if (count > MOST_STEPS) {
    throw new UsageError(
      `${count} steps: need at most ${MOST_STEPS}; goto is faster`,
    );
  }
  return await moved(debug, async (session) => {
    for (let n = 1;; n++) {
      const arrival = await move(session);
      if (n === count || arrival.reason !== "step") return arrival;
      if (n % 256 === 0 && await debug.outside.pause()) {
        return { reason: "interrupted", finds: [] };
      }
    }
  });
}

/** Whether the guest is in the same program as before, at the same depth. */
function context({ engine: { cpu } }: Scene): (scene: Scene) => boolean {
  const { mode, base } = cpu;
  return ({ engine: { cpu: now } }) => now.mode === mode && now.base === base;
}

/** One instruction, interrupt or wait. */
function stepInstruction(session: Session): Arrival {
  return session.resumeOneStep();
}

/** Steps until another line of source. */
function stepLine(session: Session): Arrival {
  const line = lineOf(session);
  const from = session.guest.cpu.pc;
  for (;;) {
    const arrival = stepInstruction(session);
    if (arrival.reason !== "step" || line === undefined) return arrival;
    const { pc } = session.guest.cpu;
    if (lineOf(session) !== line || pc === from) return arrival;
  }
}

function lineOf({ places, address }: Session): string | undefined {
  return places.sourceOf(address)?.place;
}

/** Steps over a call, and over what a trap or an interrupt leads to. */
async function next(
  session: Session,
  pause: () => boolean | Promise<boolean>,
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
    : await session.resume({ goal, pause });
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

/** Runs until the function, or the handler, is left that one is in. */
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

/** The goal sees what is next here only if it is asked. */
function finish(session: Session): Goal {
  const goal = finishGoal(session);
  goal.isReached(session.scene());
  return goal;
}

/** Goes on until a later instruction than this one, so out of a loop. */
function untilGoal(session: Session): Goal {
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

/** Stops at a place of the guest, in whatever program. */
function placeGoal(address: number): Goal {
  return { addresses: [address], isReached: () => true };
}

function stepBack(session: Session): Arrival {
  return session.stepBack() ? STEPPED : { reason: "start", finds: [] };
}

function stepLineBack(session: Session): Arrival {
  const first = stepBack(session);
  const line = lineOf(session);
  if (first.reason !== "step" || line === undefined) return first;
  for (;;) {
    const here = session.position;
    if (!session.stepBack()) return STEPPED;
    if (lineOf(session) === line) continue;
    session.timeline.reach(here);
    return STEPPED;
  }
}

/** Goes back over a call, or over what an interrupt or a trap led to. */
async function nextBack(session: Session, debug: Debugger): Promise<Arrival> {
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
  const over = await session.back({ goal, pause: debug.outside.pause });
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

/** The commands that go forwards. */
export const FORWARDS: readonly DebugCommand[] = [
  {
    names: ["step", "s"],
    operands: "[N] | --into",
    summary: "Goes on to another line of the guest's source, N times.",
    more: "A line in assembly is an instruction, or a few. A trap or an " +
      "interrupt leads into the guest's handler; what the monitor does for " +
      "the guest in between is passed over. With --into, it is walked " +
      "through: the exit, each dispatcher's decision, the allocator's " +
      "composition, and the emulation or the delivery.",
    repeats: "same",
    run(debug, operands) {
      if (operands !== "--into") return repeated(debug, operands, stepLine);
      const before = intoLines(debug);
      return moved(debug, stepInstruction).then(({ lines, data }) => ({
        lines: [...before.lines, ...lines],
        data: { ...data, ...before.data },
      }));
    },
  },
  {
    names: ["stepi", "si"],
    operands: "[N]",
    summary: "Goes on by one instruction, one interrupt, or one wait, N times.",
    repeats: "same",
    run: (debug, operands) => repeated(debug, operands, stepInstruction),
  },
  {
    names: ["next", "n", "nexti", "ni"],
    operands: "[N]",
    summary: "Steps over calls, traps and interrupts to what comes after them.",
    more: "Breakpoints on the way hold.",
    repeats: "same",
    run: (debug, operands) =>
      repeated(debug, operands, (s) => next(s, debug.outside.pause)),
  },
  {
    names: ["finish", "fin"],
    operands: "",
    summary: "Runs until the function or the handler returns that one is in.",
    repeats: "same",
    run: (debug) =>
      moved(
        debug,
        (session) =>
          session.resume({ goal: finish(session), pause: debug.outside.pause }),
      ),
  },
  {
    names: ["until", "u"],
    operands: "[PLACE]",
    summary: "Runs until a later instruction than this one, or until PLACE.",
    more: "So a loop is run to its end.",
    repeats: "same",
    completes: "places",
    run: (debug, operands) =>
      moved(debug, (session) => {
        const goal = operands === ""
          ? untilGoal(session)
          : placeGoal(placeOf(debug, operands));
        return session.resume({ goal, pause: debug.outside.pause });
      }),
  },
  {
    names: ["continue", "c"],
    operands: "[N]",
    summary: "Runs until a stop is met; with N, until the Nth.",
    repeats: "bare",
    run: (debug, operands) =>
      repeatedStops(
        debug,
        operands,
        (s) => s.resume({ pause: debug.outside.pause }),
      ),
  },
];

function repeatedStops(
  debug: Debugger,
  operands: string,
  move: (session: Session) => Promise<Arrival>,
): Promise<Answer> {
  const count = operands === "" ? 1 : countOf(operands, "stops");
  return moved(debug, async (session) => {
    for (let n = 1;; n++) {
      const arrival = await move(session);
      if (n === count || arrival.reason !== "stop") return arrival;
    }
  });
}

/** The commands that go back, or anywhere. */
export const BACKWARDS: readonly DebugCommand[] = [
  {
    names: ["reverse-step", "rs"],
    operands: "[N]",
    summary: "Goes back to the line of source before this one, N times.",
    repeats: "same",
    run: (debug, operands) => repeated(debug, operands, stepLineBack),
  },
  {
    names: ["reverse-stepi", "rsi"],
    operands: "[N]",
    summary: "Goes back by one instruction, interrupt or wait, N times.",
    repeats: "same",
    run: (debug, operands) => repeated(debug, operands, stepBack),
  },
  {
    names: ["reverse-next", "rn", "reverse-nexti", "rni"],
    operands: "[N]",
    summary: "Goes back over calls, traps and interrupts to before them.",
    repeats: "same",
    run: (debug, operands) =>
      repeated(debug, operands, (session) => nextBack(session, debug)),
  },
  {
    names: ["reverse-continue", "rc"],
    operands: "[N]",
    summary: "Goes back to the last stop before here, or to the beginning.",
    more: "At a watchpoint, it is the instruction that is about to make the " +
      "change; at a catchpoint, the one that is about to trap.",
    repeats: "bare",
    run: (debug, operands) =>
      repeatedStops(
        debug,
        operands,
        (s) => s.back({ pause: debug.outside.pause }),
      ),
  },
  {
    names: ["goto"],
    operands: "TICK | end",
    summary:
      "Goes to a tick of the guest, earlier or later; stops are not met.",
    run: (debug, operands) =>
      moved(debug, async (session) => {
        const { pause } = debug.outside;
        if (operands !== "end") {
          return await session.goto(countOf(operands, "goto tick", 0), pause);
        }
        const arrival = await session.goto(Infinity, pause);
        return arrival.reason === "short" ? session.end() : arrival;
      }),
  },
];
