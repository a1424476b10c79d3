/**
 * What is said of a student's file of TypeScript that does not do its part.
 *
 * @module
 */
import { visible } from "../../isa/mod.ts";
import { Failure, Stopped } from "../assignments/contract.ts";
import type { SandboxReason } from "../commands/io.ts";
import { grouped } from "../commands/text.ts";
import type { Limits } from "./limits.ts";

/** The longest piece of a stranger's text that is shown. */
const MOST_TEXT = 300;

function shown(text: unknown): string {
  return visible(`${text}`.slice(0, MOST_TEXT));
}

/** It threw, in a function or while it was loaded. */
export function thrown(
  file: string,
  name: string | undefined,
  [message, place]: readonly unknown[],
): Failure {
  const [line, column] = Array.isArray(place) ? place : [];
  const at = Number.isInteger(line) && Number.isInteger(column)
    ? `${file}:${line}:${column}`
    : file;
  const what = shown(message);
  return new Failure(
    name === undefined
      ? {
        en: `${at}: the file cannot be loaded: ${what}`,
        es: `${at}: el archivo no se puede cargar: ${what}`,
      }
      : {
        en: `${at}: ${name} has thrown an error: ${what}`,
        es: `${at}: ${name} ha lanzado un error: ${what}`,
      },
  );
}

/** There is no such function. */
export function noFunction(file: string, name: string): Failure {
  return new Failure({
    en: `${file} exports no function ${name}: need export function ${name}`,
    es: `${file} no exporta la función ${name}: hace falta export function ` +
      name,
  });
}

/** It said what is no part of the conversation. */
export function outOfTurn(who: string): Stopped {
  return new Stopped({
    en: `${shown(who)} has spoken out of turn: need nothing of Deno, and the ` +
      "objects that were given as they were",
    es:
      `${shown(who)} ha hablado fuera de turno: no hace falta nada de Deno, ` +
      "y los objetos dados se usan tal como son",
  });
}

/** A number was expected. */
export function notAWord(name: string, value: unknown): Failure {
  const seen = shown(typeof value === "number" ? value : JSON.stringify(value));
  return new Failure({
    en: `${name} has become ${seen}: need a whole number`,
    es: `${name} ahora es ${seen}: hace falta un número entero`,
  });
}

/** It goes round in circles. */
export function askedTooOften(requests: number): Stopped {
  const n = grouped(requests);
  return new Stopped({
    en: `more than ${n} requests in one call: need code that gets on`,
    es: `más de ${n} peticiones en una llamada: hace falta código que avance`,
  });
}

/** It had to be ended too often to be tried again. */
export function tooManyStops(file: string): Stopped {
  return new Stopped({
    en: `${file} is not tried again: it had to be stopped before`,
    es: `${file} no se prueba de nuevo: ya hubo que pararlo antes`,
  });
}

/** Its process is no more. */
export function endedEarly(
  file: string,
  why: SandboxReason,
  { seconds, milliseconds }: Limits,
): Stopped {
  const wall = milliseconds / 1000;
  const words: Readonly<Record<SandboxReason, [en: string, es: string]>> = {
    ended: [
      "ended before it had answered: need no Deno.exit, and no await without " +
      "an end",
      "terminó antes de contestar: sin Deno.exit y sin un await sin fin",
    ],
    spent: [
      `stopped: it used more than ${seconds} CPU seconds: need code that ends`,
      `parado: usó más de ${seconds} segundos de CPU: hace falta código que ` +
      "termine",
    ],
    late: [
      `stopped: it did not answer in ${wall} seconds: need code that ends`,
      `parado: no contestó en ${wall} segundos: hace falta código que termine`,
    ],
    asleep: [
      "stopped: it sleeps, and nobody will wake it: need nothing that waits",
      "parado: duerme, y nadie lo va a despertar: no debe esperar a nada",
    ],
    loud: [
      "stopped: it said more than anybody can read: need less output",
      "parado: dijo más de lo que se puede leer: hace falta menos salida",
    ],
    crashed: [
      "stopped by the system: need less memory",
      "parado por el sistema: hace falta menos memoria",
    ],
  };
  const [en, es] = words[why];
  return new Stopped({ en: `${file}: ${en}`, es: `${file}: ${es}` });
}
