/**
 * The panel of code: the lines around what is next.
 *
 * @module
 */
import { cut, hex, printable } from "../../commands/text.ts";
import { forecast } from "../core/forecast.ts";
import type { Debugger } from "../language/debugger.ts";
import { instructionsAt, lineAt } from "../language/looking.ts";
import { eventText } from "../language/view.ts";
import { oneCelled, type Room, startAround } from "./cells.ts";
import type { Code, CodeRow } from "./moment.ts";

/** How many lines before and after what is next can be shown. */
const AROUND = 200;

/** The code around what is next: its source, or else what is in memory. */
export function codeOf(debug: Debugger): Code {
  const event = eventText(forecast(debug.session));
  return { ...sourceOf(debug) ?? instructionsOf(debug), event };
}

type Part = Omit<Code, "event">;

/** The source, unless there is none, or only data in it that is executed. */
function sourceOf(debug: Debugger): Part | undefined {
  const { places, address } = debug.session;
  const here = lineAt(debug, address);
  const lines = here && debug.sources.get(here.file);
  const isData = places.sourceOf(address)?.text.startsWith(".");
  if (here === undefined || lines === undefined || isData) return undefined;
  const { file, line } = here;
  const from = Math.max(1, line - AROUND);
  const breakpoints = breakpointsOf(debug, (address) => {
    const place = lineAt(debug, address);
    return place?.file === file ? place.line : undefined;
  });
  return {
    title: `source: ${file}`,
    at: line - from,
    rows: lines.slice(from - 1, line + AROUND).map((text, n) => ({
      label: String(from + n),
      text: oneCelled(printable(text)),
      breakpoint: breakpoints.get(from + n),
    })),
  };
}

function instructionsOf(debug: Debugger): Part {
  const address = debug.session.address & ~3;
  const from = Math.max(0, address - 4 * AROUND);
  const breakpoints = breakpointsOf(debug, (address) => address);
  const rows = instructionsAt(debug, from, 2 * AROUND);
  return {
    title: "instructions: there is no source",
    at: (address - from) / 4,
    rows: rows.map(({ address, text }) => ({
      label: hex(address),
      text: oneCelled(text),
      breakpoint: breakpoints.get(address),
    })),
  };
}

/** Where breakpoints stand; a key is whatever `keyOf` makes of an address. */
function breakpointsOf(
  { session: { stops } }: Debugger,
  keyOf: (address: number) => number | undefined,
): Map<number, CodeRow["breakpoint"]> {
  const found = new Map<number, CodeRow["breakpoint"]>();
  for (const { trigger, isEnabled } of stops.all) {
    if (trigger.kind !== "break") continue;
    const key = keyOf(trigger.address);
    if (key === undefined || found.get(key) === "enabled") continue;
    found.set(key, isEnabled ? "enabled" : "disabled");
  }
  return found;
}

/** The mark of a line where a breakpoint stands. */
const BREAKPOINTS = { enabled: "b", disabled: "-" } as const;

/** Draws it. What happens before the next line has a line of its own. */
export function drawCode(
  { rows, at, event }: Code,
  { width, height, style }: Room,
): string[] {
  const digits = Math.max(4, ...rows.map(({ label }) => label.length));
  const lines = rows.map(({ label, text, breakpoint }, n) => {
    const stop = breakpoint === undefined ? " " : BREAKPOINTS[breakpoint];
    const mark = n !== at ? "  " : event === undefined ? "=>" : " >";
    const line = cut(
      `${stop}${mark}${label.padStart(digits)}  ${text}`.trimEnd(),
      width,
    );
    return n === at && event === undefined ? style.bold(line) : line;
  });
  if (event !== undefined) {
    lines.splice(at, 0, style.bold(cut(` => ${event}`, width)));
  }
  const from = startAround(at, lines.length, height);
  return lines.slice(from, from + height);
}
