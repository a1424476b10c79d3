/**
 * What the tests of assignment 8 say.
 *
 * @module
 */
import { disassemble, PG32 } from "../../../isa/mod.ts";
import type { Text } from "../contract.ts";
import type { Moment } from "../tools/user_mode.ts";
import { lines, same } from "../tools/words.ts";
import type { GuestExit } from "./exits.ts";

/** The names of the registers. */
const REGISTERS = "zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5".split(
  " ",
);

/** The names of the trap area's words. */
const AREA = [
  "OLD_PSW",
  "OLD_PSW+4",
  "OLD_PSW+8",
  "OLD_PSW+12",
  "TRAP_CAUSE",
  "TRAP_DETAIL",
];

/** The most rows of a table. */
const MOST_ROWS = 8;

/** What is different between an exit and the one that is expected, if any. */
export function differenceText(
  before: GuestExit | undefined,
  expected: GuestExit,
  actual: GuestExit,
): Text | undefined {
  const rows = rowsOf(expected, actual);
  if (rows.length === 0) return undefined;
  const shown = rows.slice(0, MOST_ROWS).map((row) => same(columns(...row)));
  const more = rows.length - shown.length;
  return lines(
    heading(before),
    {
      en: columns("", "on a machine", "under your monitor"),
      es: columns("", "en una máquina", "bajo tu monitor"),
    },
    ...shown,
    ...more > 0 ? [{ en: `  and ${more} more`, es: `  y ${more} más` }] : [],
  );
}

function heading(before: GuestExit | undefined): Text {
  if (before === undefined) {
    return {
      en: "The guest does not begin as it does on a machine. What it does " +
        "first:",
      es: "El huésped no empieza como en una máquina. Lo primero que hace:",
    };
  }
  const { tick } = before;
  const what = exitText(before);
  return {
    en: `At the guest's tick ${tick}, ${what} was not dealt with as on a ` +
      "machine. What it does next:",
    es: `En el tick ${tick} del huésped, ${what} no se trató como en una ` +
      "máquina. Lo que hace después:",
  };
}

function columns(what: string, expected: string, actual: string): string {
  return `  ${what.padEnd(12)}${expected.padStart(24)}${actual.padStart(24)}`;
}

type Row = readonly [what: string, expected: string, actual: string];

function rowsOf(expected: GuestExit, actual: GuestExit): Row[] {
  const rows: Row[] = [
    ["", exitText(expected), exitText(actual)],
    ["tick", `${expected.tick}`, `${actual.tick}`],
    ["printed", `${expected.printed}`, `${actual.printed}`],
    ...REGISTERS.map((name, n): Row => [
      name,
      hex(expected.x[n]),
      hex(actual.x[n]),
    ]),
    ...AREA.map((name, n): Row => [
      name,
      hex(expected.area[n]),
      hex(actual.area[n]),
    ]),
  ];
  return rows.filter(([, want, got]) => want !== got);
}

/** What a guest does, in few words. */
function exitText({ cause, detail, pc }: GuestExit): string {
  const what = cause === "privileged"
    ? disassemble(PG32, detail, pc)
    : cause === "memory"
    ? `memory ${hex(detail)}`
    : cause;
  return `${what} at ${hex(pc)}`;
}

/** An exit that does not come. */
export function noneText(
  before: GuestExit | undefined,
  missing: GuestExit,
): Text {
  const what = exitText(missing);
  const { tick } = missing;
  return before === undefined
    ? {
      en: `On a machine, the guest comes to its tick ${tick}, ${what}. Under ` +
        "your monitor it does not come so far in user mode.",
      es: `En una máquina, el huésped llega a su tick ${tick}, ${what}. Bajo ` +
        "tu monitor no llega tan lejos en modo usuario.",
    }
    : {
      en: `After its tick ${before.tick}, ${exitText(before)}, the guest ` +
        `comes to tick ${tick}, ${what}, on a machine. Under your monitor it ` +
        "does not.",
      es:
        `Tras su tick ${before.tick}, ${exitText(before)}, el huésped llega ` +
        `en una máquina al tick ${tick}, ${what}. Bajo tu monitor, no.`,
    };
}

/** A guest that cannot go on. */
export function starvedText(before: GuestExit | undefined): Text {
  const after = before === undefined
    ? { en: "its start", es: "su comienzo" }
    : same(exitText(before));
  return {
    en: `After ${after.en}, the guest comes no further: each time, an ` +
      "interrupt ends its run before its first instruction.",
    es: `Tras ${after.es}, el huésped no avanza: una y otra vez, una ` +
      "interrupción acaba con él antes de su primera instrucción.",
  };
}

/** An exit of a guest that has halted, or idles for good. */
export function moreText(exit: GuestExit): Text {
  return {
    en: "On a machine, the guest stops here for good. Under your monitor it " +
      `goes on: ${exitText(exit)}.`,
    es: "En una máquina, el huésped se detiene aquí para siempre. Bajo tu " +
      `monitor sigue: ${exitText(exit)}.`,
  };
}

/** A window on what is the monitor's. */
export function escapeText({ base, bound }: Moment, own: number): Text {
  const seen = `base ${hex(base)}, bound ${hex(bound)}`;
  return {
    en: "Resource control is lost: the machine goes to user mode with " +
      `${seen}, and below ${hex(own)} all is the monitor's.`,
    es: "Se pierde el control de los recursos: la máquina entra en modo " +
      `usuario con ${seen}, y por debajo de ${hex(own)} todo es del monitor.`,
  };
}

function hex(word: number): string {
  return `0x${(word >>> 0).toString(16)}`;
}
