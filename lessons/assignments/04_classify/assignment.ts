/**
 * Assignment 4: the classes of instructions, predicted; and instructions of
 * one's own.
 *
 * @module
 */
import {
  InvariantError,
  isSensitive,
  type Row,
  theorems,
  VARIANTS,
} from "../../../isa/mod.ts";
import {
  type Assignment,
  type Criterion,
  Failure,
  type Text,
  type Work,
} from "../contract.ts";
import EXAMPLES from "../../examples/my_rows.ts";
import { paragraph } from "../tools/paragraph.ts";
import { copyOf, isConstant } from "./copies.ts";
import { type Judgement, judgementsOf, ROWS_FILE } from "./judging.ts";
import { assertPredicted, PREDICTIONS_FILE } from "./predictions.ts";
import { MEMORY, MODES, PG32_UNSEEN, TIME } from "./unseen.ts";
import { constant, copied, noRow, notShown, notWanted } from "./words.ts";
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import classes from "./starter/classes.txt" with { type: "text" };
import rows from "./starter/my_rows.ts" with { type: "text" };

/** Rows that there are already, the same ones once. */
const KNOWN: readonly Row[] = [
  ...new Set([
    ...VARIANTS.flatMap(({ rows }) => rows),
    ...PG32_UNSEEN.rows,
    ...EXAMPLES,
  ]),
];

/** Rows that there are, by their names. */
function known(...names: readonly string[]): readonly Row[] {
  return names.map((name) => {
    const row = KNOWN.find(({ mnemonic }) => mnemonic === name);
    if (row !== undefined) return row;
    throw new InvariantError(`there is no row ${name}`);
  });
}

/** Of PG-32 itself. */
const OF_PG32 = known(
  ...["add", "lw", "jalr", "auipc", "ecall", "rdstatus", "rdbound", "setr"],
  ...["rdticks", "in", "idle"],
);

/** Of its variants: the holes of x86 and of the PDP-10. */
const OF_VARIANTS = known("popf", "smsw", "sgdt", "lra", "jrst1");

function prediction(group: readonly Row[]): Criterion["check"] {
  return (work) => assertPredicted(work, group);
}

/** What a row of the student's has to be. */
interface Wanted {
  readonly name: string;
  readonly as: Text;
  is(judgement: Judgement): boolean;
}

/** Has a row of the student's be what is wanted, and nobody else's. */
async function assertRow(
  work: Work,
  { name, as, is }: Wanted,
): Promise<Judgement> {
  const judgements = await judgementsOf(work);
  const judgement = judgements.get(name);
  const refuse = (why: Text): Failure => new Failure(paragraph(why));
  if (judgement === undefined) {
    throw refuse(noRow(name, [...judgements.keys()]));
  }
  if (judgement instanceof Failure) throw judgement;
  const { classified: { row, classes }, evidence } = judgement;
  const copy = copyOf(row, KNOWN);
  if (copy !== undefined) throw refuse(copied(name, copy.mnemonic));
  if (!is(judgement)) throw refuse(notWanted(name, as, { classes, evidence }));
  const isShown = evidence.some(({ replay }) => replay.confirmed);
  if (isSensitive(classes) && !isShown) throw refuse(notShown(name));
  return judgement;
}

/** Whether the theorems hold of a row. */
function holds({ classified }: Judgement): [first: boolean, third: boolean] {
  const { theorem1, theorem3 } = theorems([classified]);
  return [theorem1.holds, theorem3.holds];
}

async function assertCalm(work: Work): Promise<void> {
  const { classified: { row } } = await assertRow(work, {
    name: "calm",
    as: {
      en: "innocuous, and not privileged",
      es: "inocua, y no privilegiada",
    },
    is: ({ classified: { classes } }) => classes.join() === "innocuous",
  });
  if (isConstant(row)) throw new Failure(paragraph(constant(row.mnemonic)));
}

async function assertGuarded(work: Work): Promise<void> {
  await assertRow(work, {
    name: "guarded",
    as: {
      en: "sensitive, and privileged all the same",
      es: "sensible, y aun así privilegiada",
    },
    is: ({ classified: { classes, privileged } }) =>
      isSensitive(classes) && privileged,
  });
}

async function assertNarrow(work: Work): Promise<void> {
  await assertRow(work, {
    name: "narrow",
    as: {
      en: "sensitive and not privileged, but not user sensitive",
      es: "sensible y no privilegiada, pero no sensible en modo usuario",
    },
    is: (judgement) => holds(judgement).join() === "false,true",
  });
}

async function assertWide(work: Work): Promise<void> {
  await assertRow(work, {
    name: "wide",
    as: {
      en: "user sensitive, and not privileged",
      es: "sensible en modo usuario, y no privilegiada",
    },
    is: (judgement) => holds(judgement).join() === "false,false",
  });
}

/** What to look at where a group of the handout's own is not predicted. */
const LOOK_AT: Text = {
  en: "Not all lines of this group are right. For each of its instructions, " +
    "try to find the two states that the definition of a class asks for; or " +
    "write it as a row, and ask deno task classify.",
  es: "No todas las líneas de este grupo son correctas. De cada una de sus " +
    "instrucciones, intenta encontrar los dos estados que pide la definición " +
    "de una clase; o escríbela como fila y pregunta a deno task classify.",
};

/** The assignment. */
export const CLASSIFY: Assignment = {
  number: 4,
  name: "classify",
  version: 1,
  title: { en: "Sensitive or innocuous", es: "Sensible o inocua" },
  files: [
    { name: PREDICTIONS_FILE, kind: "text", most: 1 << 14 },
    { name: ROWS_FILE, kind: "typescript", most: 1 << 16 },
  ],
  starter: [
    { name: PREDICTIONS_FILE, text: classes },
    { name: ROWS_FILE, text: rows },
  ],
  handout: { en: handout, es: handoutEs },
  hints: [
    {
      en:
        "Go through the classes in this order. Does it trap in every state? " +
        "Then it is a trap exit. Does it always trap in user mode, as " +
        "privileged? Then say so, and look at supervisor mode alone. What " +
        "does it change? That is control. What does it show? That is the " +
        "rest.",
      es: "Recorre las clases en este orden. ¿Da una trampa en todos los " +
        "estados? Es una salida por trampa. ¿Da siempre en modo usuario la " +
        "trampa de las privilegiadas? Dilo, y mira solo el modo supervisor. " +
        "¿Qué cambia? Eso es control. ¿Qué deja ver? Eso es lo demás.",
    },
    {
      en: "What counts is whether anything comes of it, and not what it " +
        "touches. Whoever reads the base and makes 0 of it has read nothing; " +
        "whoever sets the mode to what it is has changed nothing.",
      es:
        "Cuenta si de ello resulta algo, no lo que toca. Quien lee la base y " +
        "hace de ella un 0 no ha leído nada; quien pone el modo que ya había " +
        "no ha cambiado nada.",
    },
    {
      en:
        "Nothing privileged is mode sensitive: its trap in user mode is the " +
        "monitor's business. And a trap is privileged by its cause, not by " +
        "the flag in the table: another trap in user mode is one that the " +
        "monitor would hand on to the guest.",
      es:
        "Nada privilegiado es sensible al modo: su trampa en modo usuario es " +
        "cosa del monitor. Y una trampa es de ese tipo por su causa, no por " +
        "el indicador de la tabla: cualquier otra trampa en modo usuario se " +
        "la pasaría el monitor al huésped.",
    },
    {
      en: "User sensitive: look for a state in user mode in which it changes " +
        "something, or shows something of the window, the timer, the time, a " +
        "device. Being mode sensitive does not make it user sensitive.",
      es: "Sensible en modo usuario: busca un estado en modo usuario en que " +
        "cambie algo, o deje ver algo de la ventana, del temporizador, del " +
        "tiempo o de un dispositivo. Ser sensible al modo no la hace " +
        "sensible en modo usuario.",
    },
    {
      en: "A narrow hole is an instruction that does its harm in supervisor " +
        "mode, and in user mode does nothing, in silence: " +
        "m.select(m.mode(), new, old). A wide one does it in user mode, too.",
      es: "Un agujero estrecho es una instrucción que hace daño en modo " +
        "supervisor, y en modo usuario no hace nada, en silencio: " +
        "m.select(m.mode(), nuevo, viejo). Uno ancho lo hace también en modo " +
        "usuario.",
    },
  ],
  criteria: [
    {
      id: "pg32",
      title: {
        en: "predicted: eleven instructions of PG-32",
        es: "predichas: once instrucciones de PG-32",
      },
      points: 2,
      check: prediction(OF_PG32),
    },
    {
      id: "variants",
      title: {
        en: "predicted: the holes of the variants",
        es: "predichos: los agujeros de las variantes",
      },
      points: 2,
      check: prediction(OF_VARIANTS),
    },
    {
      id: "calm",
      title: {
        en: "calm: innocuous, and new",
        es: "calm: inocua, y nueva",
      },
      points: 2,
      check: assertCalm,
    },
    {
      id: "guarded",
      title: {
        en: "guarded: sensitive, and Theorem 1 still holds",
        es: "guarded: sensible, y el teorema 1 se cumple aún",
      },
      points: 2,
      check: assertGuarded,
    },
    {
      id: "narrow",
      title: {
        en: "narrow: breaks Theorem 1, and not Theorem 3",
        es: "narrow: rompe el teorema 1, y no el 3",
      },
      points: 3,
      check: assertNarrow,
    },
    {
      id: "wide",
      title: {
        en: "wide: breaks both",
        es: "wide: rompe los dos",
      },
      points: 2,
      check: assertWide,
    },
    {
      id: "time",
      title: {
        en: "predicted: stamp, gap, snooze, nap, left",
        es: "predichas: stamp, gap, snooze, nap, left",
      },
      points: 4,
      lookAt: LOOK_AT,
      check: prediction(TIME),
    },
    {
      id: "memory",
      title: {
        en: "predicted: blank, room, pick, below, shift",
        es: "predichas: blank, room, pick, below, shift",
      },
      points: 4,
      lookAt: LOOK_AT,
      check: prediction(MEMORY),
    },
    {
      id: "modes",
      title: {
        en: "predicted: drop, stay, arm, mute, plead, rest",
        es: "predichas: drop, stay, arm, mute, plead, rest",
      },
      points: 4,
      lookAt: LOOK_AT,
      check: prediction(MODES),
    },
  ],
};
