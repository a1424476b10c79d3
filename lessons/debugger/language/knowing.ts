/**
 * The commands that explain: what is next, who wrote it, who has called.
 *
 * @module
 */
import { CAUSES, disassemble, NEW_PSW, UsageError } from "../../../isa/mod.ts";
import { grouped, hex, quoted, wrap } from "../../commands/text.ts";
import { backtrace } from "../core/backtrace.ts";
import { forecast, handlerOf, modeName } from "../core/forecast.ts";
import type { Session } from "../core/session.ts";
import type { Position } from "../core/timeline.ts";
import { lastWriter, type Target, type Writer } from "../core/writer.ts";
import type { DebugCommand } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { effectLines, effectText, readLines } from "./effect.ts";
import { intoLines } from "./into.ts";
import { rangeOf, registerOf } from "./operands.ts";
import { clip, whereData, whereLines } from "./view.ts";

/** What is next, in words, and where it leads. */
function explain(debug: Debugger): Answer {
  const { session } = debug;
  const next = forecast(session);
  const data = { ...whereData(debug) };
  if (next.kind === "halted" || next.kind === "wait") {
    return { lines: whereLines(debug), data };
  }
  if (next.kind === "interrupt") {
    const lines = [
      ...whereLines(debug),
      ...wrap(
        `Interrupts are enabled, and one is pending: ${next.cause}, ` +
          `${CAUSES[next.cause].summary}. The instruction at pc waits.`,
      ),
      ...handlerLines(session),
    ];
    return { lines, data: { ...data, cause: next.cause } };
  }
  const { instruction, plan, trap, isHole } = next;
  const lines = [...whereLines(debug)];
  let does: string[] = [];
  if (instruction !== undefined && plan !== undefined) {
    const { pc } = session.guest.cpu;
    does = effectText(instruction, pc);
    const word = instruction.word;
    lines.push(
      clip(`word ${hex(word, 8)}: ${disassemble(session.guest.isa, word, pc)}`),
      ...does.map((line) => clip(`  does: ${line}`)),
      ...readLines(debug, plan).map((line) => clip(`  now:  ${line}`)),
    );
    if (trap === undefined) {
      lines.push(
        ...effectLines(debug, plan).map((line) => clip(`  then: ${line}`)),
        `  then: pc = ${hex(plan.next)}`,
      );
    }
  }
  lines.push(...trapLines(debug, next), ...isHole ? HOLE : []);
  return {
    lines,
    data: {
      ...data,
      does,
      trap: trap?.cause ?? null,
      exit: next.exit ?? null,
      decisions: next.decisions,
    },
  };
}

const HOLE = wrap(
  "This instruction is sensitive and not privileged: it does not trap, and " +
    "sees the machine's state where it should see the guest's.",
);

function trapLines(
  debug: Debugger,
  { trap, exit }: Extract<ReturnType<typeof forecast>, { kind: "instruction" }>,
): string[] {
  const { session } = debug;
  const { mode } = session.guest.cpu;
  if (exit === undefined) return ["It does not trap."];
  const virtual = debug.top === 0 ? "" : "virtual ";
  const why = trap === undefined
    ? `It traps to the monitor, ${exit}: the real mode is user. In its own, ` +
      `virtual ${modeName(mode)} mode it may do this, so it is emulated.`
    : `It traps, ${trap.cause}: ${CAUSES[trap.cause].summary}` +
      (trap.cause === "privileged"
        ? `; the ${virtual}mode is user.`
        : trap.cause === "memory"
        ? `: address ${hex(trap.detail)}, and the ${virtual}window has ` +
          `${session.guest.cpu.bound >>> 0} bytes.`
        : ".");
  return [
    ...wrap(why),
    ...trap === undefined ? [] : handlerLines(session),
    ...debug.top === 0 ? [] : intoLines(debug).lines,
  ];
}

/** Where the guest's traps go. */
function handlerLines(session: Session): string[] {
  const { mode, pc, base } = handlerOf(session);
  const place = session.places.describe((base >>> 0) + (pc >>> 0));
  return wrap(
    `The guest's handler gets it: the new PSW at ${hex(NEW_PSW)} leads to ` +
      `${place}, in ${modeName(mode)} mode.`,
  );
}

/** The fields of the processor for which `when` has an answer. */
const FIELDS = ["mode", "ie", "base", "bound", "timer"] as const;

function targetOf(debug: Debugger, text: string): Target {
  const n = registerOf(text);
  if (n === 0) throw new UsageError("x0 is never written");
  if (n !== undefined) return { kind: "register", n };
  const field = FIELDS.find((name) => name === text.replace("$", ""));
  if (field !== undefined) return { kind: "field", field };
  if (text.replace("$", "") === "pc") {
    throw new UsageError("pc is written by each step: try reverse-stepi");
  }
  if (text === "") {
    throw new UsageError(
      "when was what written? need a register, a PSW " +
        "field, or ADDRESS[,LENGTH]",
    );
  }
  return { kind: "memory", ...rangeOf(debug, text.replace(/^\*/, "")) };
}

async function when(debug: Debugger, operands: string): Promise<Answer> {
  const { session } = debug;
  const target = targetOf(debug, operands);
  const { pause } = debug.outside;
  const { writer, since } = await lastWriter(session, target, pause);
  if (writer === undefined) {
    return { lines: wrap(unwritten(operands, since)), data: { writer: null } };
  }
  const { how, position } = writer;
  if (how === "user") {
    return {
      lines: [
        `${operands} was last written by you, at tick ${
          grouped(position.tick)
        }.`,
      ],
      data: { writer: { how, ...position } },
    };
  }
  const { address, instruction } = at(session, position, () => ({
    address: session.address,
    instruction: session.instruction,
  }));
  const source = session.places.sourceOf(address);
  const text = source?.text ??
    (instruction === undefined
      ? hex(address)
      : disassemble(session.guest.isa, instruction.word));
  const place = session.places.describe(address) +
    (source === undefined ? "" : ` (${source.place})`);
  return {
    lines: [
      ...wrap(
        `${operands} was last written by ${WRITERS[how]} at tick ` +
          `${grouped(position.tick)}, at ${place}:`,
      ),
      clip(`  ${text}`),
      `To go there: goto ${position.tick}`,
    ],
    data: { writer: { how, ...position, address, source: source?.place } },
  };
}

function unwritten(what: string, { tick }: Position): string {
  return tick === 0
    ? `${what} has not been written since tick 0: it is what it was when the ` +
      "guest began."
    : `${what} has not been written since tick ${grouped(tick)}; what was ` +
      "before has not been looked at, because you have stopped it.";
}

const WRITERS: Readonly<
  Record<Exclude<Writer["how"], "user">, string>
> = {
  instruction: "the instruction",
  dma: "the disk, for the instruction",
  trap: "the delivery of a trap",
  interrupt: "the delivery of an interrupt",
};

/** What is to be seen at another place; one is here again afterwards. */
function at<T>(session: Session, place: Position, look: () => T): T {
  const here = session.position;
  session.timeline.reach(place);
  const seen = look();
  session.timeline.reach(here);
  return seen;
}

/** Who has called, as far as the stack tells. */
function callers({ session }: Debugger): Answer {
  const { places } = session;
  const frames = backtrace(session);
  return {
    lines: frames.map(({ address, shown, certain }, n) => {
      const source = places.sourceOf(shown);
      const where = source === undefined ? "" : ` (${source.place})`;
      return clip(
        `#${n} ${certain ? "" : "? "}${places.describe(address)}${where}`,
      );
    }),
    data: {
      frames: frames.map(({ address, certain }) => ({
        address,
        certain,
        label: places.nameOf(address),
      })),
    },
  };
}

/** The commands. */
export const KNOWING: readonly DebugCommand[] = [
  {
    names: ["explain", "e"],
    operands: "",
    summary: "Says what happens next: what the instruction does with the " +
      "values now in it, whether it traps, why, and where that leads.",
    run: (debug) => explain(debug),
  },
  {
    names: ["when"],
    operands: "REGISTER | FIELD | ADDRESS[,LENGTH]",
    summary:
      "Says what last wrote it: an instruction, a trap, the disk, or you.",
    more:
      "A write of the value that was there already counts, too. Addresses " +
      "are virtual, in the window that is now in force; `phys ADDRESS` is " +
      "physical.",
    completes: "expressions",
    run: when,
  },
  {
    names: ["backtrace", "bt"],
    operands: "",
    summary: "Shows who has called, as far as the stack tells.",
    more: "PG-32 code keeps no frame pointers. Frames with a question mark " +
      "are words on the stack, or the link register, that look like return " +
      "addresses; some may be left from earlier calls.",
    run: callers,
  },
  {
    names: ["where", "w"],
    operands: "",
    summary: "Says where one is.",
    run(debug, operands) {
      if (operands !== "") {
        throw new UsageError(`where takes nothing, not ${quoted(operands)}`);
      }
      return { lines: whereLines(debug), data: whereData(debug) };
    },
  },
];
