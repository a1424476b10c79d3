/**
 * What is said of a monitor that does not keep time, or is not fair.
 *
 * @module
 */
import { visible } from "../../../isa/mod.ts";
import type { Text } from "../contract.ts";
import type { Unfairness } from "./fairness.ts";
import type { Question, Tenant } from "./tenant.ts";

/** The most characters of what a stranger says. */
const MOST_SHOWN = 30;

function shown(value: unknown): string {
  const text = visible(JSON.stringify(value) ?? "undefined");
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** There is no guest of that number. */
export function noGuest(number: unknown, count: number): Text {
  return {
    en: `There is no guest ${shown(number)}: need 0 to ${count - 1}.`,
    es: `No hay huésped ${shown(number)}: hace falta de 0 a ${count - 1}.`,
  };
}

/** That many ticks cannot pass. */
export function notTicks(call: string, ticks: unknown, left: number): Text {
  return left === 0
    ? {
      en: `machine.${call}: the time is over. Need a run that comes back.`,
      es: `machine.${call}: se ha acabado el tiempo. run tiene que volver.`,
    }
    : {
      en: `machine.${call} for ${shown(ticks)} ticks: need a whole number ` +
        `from 1 to ${left}, which are left.`,
      es: `machine.${call} durante ${shown(ticks)} ticks: hace falta un ` +
        `número entero de 1 a ${left}, los que quedan.`,
    };
}

/** It ends too early. */
export function comesBack(now: number, end: number, guest: number): Text {
  return {
    en:
      `run comes back at tick ${now} of the machine's, and its time ends at ` +
      `${end}: guest ${guest} is still there.`,
    es: `run vuelve en el tick ${now} de la máquina, y su tiempo acaba en el ` +
      `${end}: aún está el huésped ${guest}.`,
  };
}

/** It has halted, or nothing is to come for which it waits. */
export function cannotWake(guest: number): Text {
  return {
    en: `Guest ${guest} cannot run any more: it has halted, or it waits for ` +
      "an interrupt, and its timer is off.",
    es:
      `El huésped ${guest} ya no puede correr: se ha detenido, o espera una ` +
      "interrupción y su temporizador está parado.",
  };
}

/** It sleeps. */
export function sleepsUntil(guest: number, wake: number, now: number): Text {
  return {
    en:
      `Guest ${guest} sleeps until tick ${wake} of the machine's, and it is ` +
      `only ${now}.`,
    es: `El huésped ${guest} duerme hasta el tick ${wake} de la máquina, y ` +
      `solo es el ${now}.`,
  };
}

/** Its timer has run out, and it does not know. */
export function mustInterrupt(guest: number, tick: number): Text {
  return {
    en: `Guest ${guest} must not run on from its tick ${tick} before it is ` +
      "interrupted: its timer has run out, and its interrupts are on.",
    es: `El huésped ${guest} no debe seguir desde su tick ${tick} sin que se ` +
      "lo interrumpa: su temporizador ha vencido, y sus interrupciones están " +
      "activas.",
  };
}

/** It should have been interrupted on the way. */
export function ranPast(guest: number, due: number, tick: number): Text {
  return {
    en:
      `Guest ${guest} has run up to its tick ${tick}. Its timer has run out ` +
      `at its tick ${due}, with interrupts on: there it had to stop.`,
    es: `El huésped ${guest} ha corrido hasta su tick ${tick}. Su ` +
      `temporizador venció en su tick ${due}, con las interrupciones ` +
      "activas: ahí había que pararlo.",
  };
}

/** It must not be interrupted. */
export function notInterruptible(
  guest: number,
  tick: number,
  { ie, wasInterrupted, wait }: Pick<Tenant, "ie" | "wasInterrupted" | "wait">,
): Text {
  const why: Text = wasInterrupted
    ? { en: "it has been already", es: "ya lo fue" }
    : ie === 0
    ? {
      en: "its interrupts are off",
      es: "sus interrupciones están inactivas",
    }
    : wait === Infinity
    ? {
      en: "its timer is off, and no interrupt is pending",
      es: "su temporizador está parado, y no hay interrupción pendiente",
    }
    : {
      en: `its timer has ${wait} ticks left`,
      es: `a su temporizador le quedan ${wait} ticks`,
    };
  return {
    en: `Guest ${guest} must not be interrupted at its tick ${tick}: ` +
      `${why.en}.`,
    es: `El huésped ${guest} no debe ser interrumpido en su tick ${tick}: ` +
      `${why.es}.`,
  };
}

/** It has asked for nothing. */
export function nothingAsked(guest: number): Text {
  return {
    en: `machine.answer(${guest}, …): guest ${guest} has asked for nothing.`,
    es: `machine.answer(${guest}, …): el huésped ${guest} no preguntó nada.`,
  };
}

/** It waits for an answer. */
export function unanswered(guest: number, asks: Question): Text {
  return {
    en: `Guest ${guest} has got no answer to ${asks}: need machine.answer.`,
    es: `El huésped ${guest} no tiene respuesta a ${asks}: hace falta ` +
      "machine.answer.",
  };
}

/** It has got the wrong answer. */
export function wrongAnswer(
  guest: number,
  tick: number,
  { asks, right, given }: {
    readonly asks: Question;
    readonly right: number;
    readonly given: unknown;
  },
): Text {
  return {
    en: `The answer to the ${asks} of guest ${guest} at its tick ${tick} is ` +
      `${right}, and not ${shown(given)}.`,
    es: `La respuesta al ${asks} del huésped ${guest} en su tick ${tick} es ` +
      `${right}, y no ${shown(given)}.`,
  };
}

/** Nobody runs, and somebody could. */
export function idleWhile(now: number, guest: number): Text {
  return {
    en: `machine.idle at tick ${now} of the machine's: guest ${guest} wants ` +
      "to run.",
    es: `machine.idle en el tick ${now} de la máquina: el huésped ${guest} ` +
      "quiere correr.",
  };
}

/** All are made to sleep for longer than they want to. */
export function sleepsOn(
  now: number,
  ticks: number,
  { number, wake }: { readonly number: number; readonly wake: number },
): Text {
  return {
    en: `machine.idle(${ticks}) at tick ${now} of the machine's: guest ` +
      `${number} wakes at ${wake}.`,
    es: `machine.idle(${ticks}) en el tick ${now} de la máquina: el huésped ` +
      `${number} se despierta en el ${wake}.`,
  };
}

/** Somebody is kept waiting. */
export function unfair(
  { waiting, favoured, since, had, most }: Unfairness,
  weights: readonly number[],
  now: number,
): Text {
  const [w, v] = [weights[waiting], weights[favoured]];
  return {
    en: `Not fair: from tick ${since} of the machine's to tick ${now}, guest ` +
      `${waiting} (weight ${w}) wanted to run all the time, and has had ` +
      `${had.waiting} ticks. Guest ${favoured} (weight ${v}) has had ` +
      `${had.favoured} meanwhile; ${most} are the most.`,
    es: `No es justo: del tick ${since} de la máquina al ${now}, el huésped ` +
      `${waiting} (peso ${w}) quería correr todo el tiempo, y ha tenido ` +
      `${had.waiting} ticks. El huésped ${favoured} (peso ${v}) ha tenido ` +
      `${had.favoured} mientras tanto; lo máximo es ${most}.`,
  };
}

/** It is not what it is alone. */
export function differs(guest: number, name: string, tick: number): Text {
  return {
    en:
      `At its tick ${tick}, guest ${guest} (${name}) is not what it is on a ` +
      "bare machine:",
    es:
      `En su tick ${tick}, el huésped ${guest} (${name}) no es lo que es en ` +
      "la máquina desnuda:",
  };
}
