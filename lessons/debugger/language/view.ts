/**
 * What a stop looks like: where one is, what is next, what the guest has
 * printed on the way.
 *
 * @module
 */
import { disassemble, type Psw } from "../../../isa/mod.ts";
import { type Fault, faultFacts, faultReport } from "../../commands/fault.ts";
import { codeAt } from "../../commands/sighting.ts";
import {
  counted,
  cut,
  grouped,
  hex,
  WIDTH,
  wrap,
} from "../../commands/text.ts";
import { type Forecast, forecast, modeName } from "../core/forecast.ts";
import type { Arrival, Session } from "../core/session.ts";
import { kindOf } from "../core/stops.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { formatted } from "./format.ts";

/** A line that is no wider than answers are. */
export function clip(line: string): string {
  return cut(line, WIDTH);
}

/** Where one is, in one line or two. */
export function whereLines({ session }: Debugger): string[] {
  const { position: { tick, phase }, places, address, guest } = session;
  const source = places.sourceOf(address);
  const after = phase === 0
    ? ""
    : `, after ${counted(phase, "interrupt")} at this tick`;
  const { mode, pc, base } = guest.cpu;
  const window = base === 0 ? "" : `, base ${hex(base)}`;
  const next = forecast(session);
  return [
    clip(
      `tick ${grouped(tick)}${after}: ${modeName(mode)} mode, pc ${hex(pc)}` +
        `${window}, ${places.nameOf(address) ?? hex(address)}`,
    ),
    clip(
      `=> ${source === undefined ? "" : `${source.place}: `}` +
        (eventText(next) ?? statement(source?.text) ??
          instructionText(next, session)),
    ),
  ];
}

/** A line of source, if it is an instruction, and no data that is executed. */
function statement(text: string | undefined): string | undefined {
  return text?.startsWith(".") ? undefined : text;
}

/** What is next where that is no instruction. */
export function eventText(next: Forecast): string | undefined {
  switch (next.kind) {
    case "halted":
      return "(halted: nothing is next)";
    case "wait":
      return next.until === Infinity
        ? "(waits for input: see help type)"
        : `(waits until tick ${grouped(next.until)})`;
    case "interrupt":
      return `(the ${next.cause} interrupt is delivered)`;
    case "instruction":
      return undefined;
  }
}

function instructionText(next: Forecast, { guest }: Session): string {
  return next.kind !== "instruction" || next.instruction === undefined
    ? "(no instruction)"
    : disassemble(guest.isa, next.instruction.word, guest.cpu.pc);
}

/** Where one is, for a program. */
export function whereData(debug: Debugger): Record<string, unknown> {
  const { session } = debug;
  const { position, guest, places, address } = session;
  const { mode, ie, pc, base, bound } = guest.cpu;
  return {
    ...position,
    layer: debug.layerName,
    level: debug.level,
    psw: unsignedPsw({ mode, ie, pc, base, bound }),
    address,
    label: places.nameOf(address),
    source: places.sourceOf(address)?.place,
    next: forecast(session).kind,
  };
}

/** A PSW whose addresses have no sign. */
export function unsignedPsw(psw: Psw<number>): Psw<number> {
  const { mode, ie, pc, base, bound } = psw;
  return { mode, ie, pc: pc >>> 0, base: base >>> 0, bound: bound >>> 0 };
}

/** What is said of a stop: why, what was printed, where, and the displays. */
export function arrivalAnswer(
  debug: Debugger,
  { reason, finds }: Arrival,
  printed = "",
): Answer {
  const stops = finds.flatMap(({ stop, note }) =>
    stop === undefined ? [] : [{ n: stop.n, kind: kindOf(stop), note }]
  );
  const why = stops.map(({ n, kind, note }, i) => {
    const { text } = finds[i].stop!;
    const name = `${kind[0].toUpperCase()}${kind.slice(1)} ${n}`;
    return `${name}, ${note === "" ? text : note}`;
  });
  return {
    lines: [
      ...outputLines(printed),
      ...why.flatMap((line) => wrap(line)),
      ...finds.flatMap(({ fault }) => fault ? faultLines(debug, fault) : []),
      ...REASONS[reason] === undefined ? [] : [REASONS[reason]],
      ...whereLines(debug),
      ...displayLines(debug),
    ],
    data: {
      reason,
      stops,
      ...printed === "" ? {} : { output: printed },
      ...whereData(debug),
    },
  };
}

/** What is wrong with a guest that can go on no more. */
export function faultLines({ session }: Debugger, fault: Fault): string[] {
  const program = { image: session.image, tower: session.rig.tower };
  const facts = faultFacts(fault, (seen) => codeAt(seen, program));
  return faultReport(facts).split("\n");
}

const REASONS: Readonly<Record<string, string>> = {
  halted: "The guest has halted.",
  waiting: "The guest waits for what does not come by itself.",
  interrupted: "Interrupted.",
  start: "This is the beginning: there is nothing before it.",
  short: "The run does not go on to there.",
};

/** The mark of a line that the guest has printed. */
export const GUEST_MARK = "| ";

/** What the guest has printed, each line marked as the guest's. */
export function outputLines(printed: string): string[] {
  if (printed === "") return [];
  const lines = printed.replace(/\n$/, "").split("\n");
  // deno-lint-ignore no-control-regex
  const safe = lines.map((line) => line.replace(/[\x00-\x1f\x7f-\x9f]/g, "?"));
  return safe.map((line) => clip(GUEST_MARK + line));
}

/** The displays, as they are now. */
export function displayLines(debug: Debugger): string[] {
  return debug.displays.map(({ n, text, value, format }) =>
    clip(
      `${n}: ${text} = ${
        attempt(() => formatted(value(debug.scene), format, debug))
      }`,
    )
  );
}

/** A value, or why there is none. */
export function attempt(value: () => string): string {
  try {
    return value();
  } catch (error) {
    return error instanceof Error ? `(${error.message})` : String(error);
  }
}
