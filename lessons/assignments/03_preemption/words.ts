/**
 * What the referee says.
 *
 * @module
 */
import type { Text } from "../contract.ts";
import type { Moment } from "../tools/user_mode.ts";
import { lines } from "../tools/words.ts";
import { NEARLY, SLICE } from "./rules.ts";

/** The names of the registers. */
const REGISTERS = "zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5".split(
  " ",
);

/** A window that no process has. */
export function unknown({ base, bound }: Moment): Text {
  return {
    en: `The machine goes to user mode with base ${base} and bound ${bound}: ` +
      "no process has this window.",
    es: `La máquina entra en modo usuario con base ${base} y límite ` +
      `${bound}: ningún proceso tiene esa ventana.`,
  };
}

/** Why it is not the turn of a process. */
export function turnOf(
  n: number,
  why: {
    readonly ended?: boolean;
    readonly wake?: number;
    readonly tick?: number;
    readonly latest?: number;
    readonly wanted?: number;
  },
): Text {
  const { wake, tick, latest = 0, wanted } = why;
  const heading = {
    en: `Process ${n + 1} has a turn.`,
    es: `El turno es del proceso ${n + 1}.`,
  };
  if (why.ended) {
    return lines(heading, { en: "It has ended.", es: "Ya ha terminado." });
  }
  if (wake !== undefined) {
    return lines(heading, {
      en: `It sleeps until tick ${wake}, and this is tick ${tick}.`,
      es: `Duerme hasta el tick ${wake}, y este es el tick ${tick}.`,
    });
  }
  return lines(heading, {
    en: `After process ${latest + 1}, process ${(wanted ?? n) + 1} is next.`,
    es: `Tras el proceso ${latest + 1} va el proceso ${(wanted ?? n) + 1}.`,
  });
}

/** A turn that is too short. */
export function cut(n: number, used: number): Text {
  return {
    en: `Process ${n + 1} has had ${used} ticks of its turn, and another ` +
      `goes on: need ${SLICE}, or at a call more than ${SLICE - NEARLY}.`,
    es: `El proceso ${n + 1} ha tenido ${used} ticks de su turno y sigue ` +
      `otro: hacen falta ${SLICE}, o más de ${SLICE - NEARLY} en una llamada.`,
  };
}

/** A turn that is too long. */
export function exceeded(n: number, used: number): Text {
  return {
    en: `Process ${n + 1} has had ${used} ticks in one turn: need ${SLICE}.`,
    es: `El proceso ${n + 1} ha tenido ${used} ticks en un turno: hacen ` +
      `falta ${SLICE}.`,
  };
}

/** A kernel that computes while it has nothing to do. */
export function lazy(busy: number, most: number): Text {
  return {
    en: `Nobody is ready, and the kernel computes for ${busy} ticks: need ` +
      `idle, and at most ${most}.`,
    es: `Nadie está listo, y el núcleo calcula durante ${busy} ticks: hace ` +
      `falta idle, y ${most} como mucho.`,
  };
}

/** A sleeper that is woken too late. */
export function late(
  n: number,
  { over, most }: { readonly over: number; readonly most: number },
): Text {
  return {
    en: `Process ${n + 1} is woken ${over} ticks after its time, though ` +
      `nobody else is ready: at most ${most}.`,
    es: `Al proceso ${n + 1} se le despierta ${over} ticks después de su ` +
      `hora, aunque no hay otro listo: ${most} como mucho.`,
  };
}

/** What a process finds and should not; nothing if all is as it should be. */
export function lost(
  n: number,
  rows: readonly (readonly [string | number, number, number])[],
): Text | undefined {
  const wrong = rows.filter(([, expected, actual]) => expected !== actual);
  if (wrong.length === 0) return undefined;
  const [first] = wrong;
  const what = typeof first[0] === "number" ? REGISTERS[first[0]] : first[0];
  const more = wrong.length - 1;
  return lines(
    {
      en: `Process ${n + 1} goes on, and not as it should:`,
      es: `El proceso ${n + 1} sigue, y no como debería:`,
    },
    {
      en: `  ${what}: expected ${hex(first[1])}, is ${hex(first[2])}`,
      es: `  ${what}: se esperaba ${hex(first[1])}, está ${hex(first[2])}`,
    },
    ...more === 0 ? [] : [{ en: `  and ${more} more`, es: `  y ${more} más` }],
  );
}

function hex(word: number): string {
  return `0x${(word >>> 0).toString(16)}`;
}
