/**
 * The commands that move forwards, and those that move back.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import type { Arrival, Pause, Session } from "../core/session.ts";
import {
  placeGoal,
  stepBack,
  stepInstruction,
  stepLine,
  stepLineBack,
  stepOut,
  stepOver,
  stepOverBack,
  stepOverLine,
  stepOverLineBack,
  untilGoal,
} from "../core/steps.ts";
import { countOf, type DebugCommand } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { intoLines } from "./into.ts";
import { placeOf } from "./operands.ts";
import { arrivalAnswer } from "./view.ts";

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
  const output = session.guest.console.outputAfter(before);
  const printed = new TextDecoder().decode(output);
  debug.next.list = debug.next.disassemble = undefined;
  return arrivalAnswer(debug, arrival, printed);
}

/** Does one move so many times, or until something else is met. */
async function repeated(
  debug: Debugger,
  operands: string,
  move: (session: Session, pause: Pause) => Arrival | Promise<Arrival>,
): Promise<Answer> {
  const { pause } = debug.outside;
  const count = operands === "" ? 1 : countOf(operands, "steps");
  if (count > MOST_STEPS) {
    throw new UsageError(
      `${count} steps: need at most ${MOST_STEPS}; goto is faster`,
    );
  }
  return await moved(debug, async (session) => {
    for (let n = 1;; n++) {
      const arrival = await move(session, pause);
      if (n === count || arrival.reason !== "step") return arrival;
      if (n % 256 === 0 && await pause()) {
        return { reason: "interrupted", finds: [] };
      }
    }
  });
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
    names: ["next", "n"],
    operands: "[N]",
    summary: "Goes on to another line, over calls, traps and interrupts.",
    more: "Breakpoints on the way hold.",
    repeats: "same",
    run: (debug, operands) => repeated(debug, operands, stepOverLine),
  },
  {
    names: ["nexti", "ni"],
    operands: "[N]",
    summary: "Goes on by one instruction, over calls, traps and interrupts.",
    repeats: "same",
    run: (debug, operands) => repeated(debug, operands, stepOver),
  },
  {
    names: ["finish", "fin"],
    operands: "",
    summary: "Runs until the function or the handler returns that one is in.",
    repeats: "same",
    run: (debug) => moved(debug, (s) => stepOut(s, debug.outside.pause)),
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
        const { pause } = debug.outside;
        return session.resume({ goal, pause, faults: true });
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
        (s) => s.resume({ pause: debug.outside.pause, faults: true }),
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
    names: ["reverse-next", "rn"],
    operands: "[N]",
    summary: "Goes back to the line before, over calls, traps and interrupts.",
    repeats: "same",
    run: (debug, operands) => repeated(debug, operands, stepOverLineBack),
  },
  {
    names: ["reverse-nexti", "rni"],
    operands: "[N]",
    summary: "Goes back by an instruction, over calls, traps and interrupts.",
    repeats: "same",
    run: (debug, operands) => repeated(debug, operands, stepOverBack),
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
