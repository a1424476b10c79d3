/**
 * What is said of predictions and rows, and the words that predictions are made
 * of.
 *
 * @module
 */
import type { Class } from "../../../isa/mod.ts";
import type { Text } from "../contract.ts";
import type { Evidence } from "./judging.ts";
import { evidenceText } from "./witness_words.ts";

/** What each class is called. */
export const CLASSES: Readonly<Record<Class, Text>> = {
  "privileged": { en: "privileged", es: "privilegiada" },
  "control sensitive": { en: "control sensitive", es: "sensible de control" },
  "location sensitive": {
    en: "location sensitive",
    es: "sensible a la ubicación",
  },
  "mode sensitive": { en: "mode sensitive", es: "sensible al modo" },
  "resource sensitive": {
    en: "resource sensitive",
    es: "sensible a los recursos",
  },
  "user sensitive": { en: "user sensitive", es: "sensible en modo usuario" },
  "innocuous": { en: "innocuous", es: "inocua" },
  "trap exit": { en: "a trap exit", es: "una salida por trampa" },
};

/**
 * What classes can be called in a prediction, in either language, one word
 * each. The words around them mean nothing.
 */
export const CLASS_WORDS: ReadonlyMap<string, Class | ""> = new Map([
  ...words("privileged", "privileged privilegiada privilegiado"),
  ...words("control sensitive", "control"),
  ...words("location sensitive", "location ubicación ubicacion"),
  ...words("mode sensitive", "mode modo"),
  ...words("resource sensitive", "resource resources recurso recursos"),
  ...words("user sensitive", "user usuario"),
  ...words("innocuous", "innocuous inocua inocuo"),
  ...words("trap exit", "trap trampa"),
  ...words("", "sensitive sensible exit salida por de a la al los en and y -"),
]);

/** What can be written where no theorem is broken, and beside one. */
export const NOTHING_WORDS: ReadonlySet<string> = new Set(
  ("nothing none nada ninguno - theorem theorems teorema teoremas and y")
    .split(" "),
);

function words(name: Class | "", all: string): [string, Class | ""][] {
  return all.split(" ").map((word) => [word, name]);
}

function list(names: readonly Class[]): Text {
  return {
    en: names.map((name) => CLASSES[name].en).join(", "),
    es: names.map((name) => CLASSES[name].es).join(", "),
  };
}

/** How many of a group are right. */
export function someRight(right: number, all: number): Text {
  return {
    en: `${right} of ${all} lines are right; all have to be. The first that ` +
      "is not:",
    es: `${right} de ${all} líneas son correctas; tienen que serlo todas. La ` +
      "primera que no:",
  };
}

/** It is not there. */
export function noLine(mnemonic: string, guess: string | undefined): Text {
  return {
    en: `There is no line for ${mnemonic}` +
      (guess === undefined ? "." : `, but one for ${guess}.`),
    es: `No hay una línea para ${mnemonic}` +
      (guess === undefined ? "." : `, pero sí para ${guess}.`),
  };
}

/** It is there twice. */
export function twoLines(mnemonic: string): Text {
  return {
    en: `There is more than one line for ${mnemonic}: need one.`,
    es: `Hay más de una línea para ${mnemonic}: hace falta una.`,
  };
}

/** Nothing is said yet. */
export function notAnswered(mnemonic: string): Text {
  return {
    en:
      `${mnemonic}: not all is answered yet. Need two columns: the classes, ` +
      "and what it breaks.",
    es:
      `${mnemonic}: aún falta algo. Hacen falta dos columnas: las clases, y ` +
      "lo que rompe.",
  };
}

/** A word that is the name of no class. */
export function notAClass(mnemonic: string, word: string): Text {
  const names = "privileged, control, location, mode, resource, user, " +
    "innocuous, trap exit";
  return {
    en: `${mnemonic}: "${word}" is no class: need some of ${names}.`,
    es: `${mnemonic}: "${word}" no es una clase: hace falta alguna de ` +
      `${names}.`,
  };
}

/** A word that is no theorem's number. */
export function notATheorem(mnemonic: string, word: string): Text {
  return {
    en: `${mnemonic}: it cannot break "${word}": need 1, 3, both, or nothing.`,
    es: `${mnemonic}: no puede romper "${word}": hace falta 1, 3, los dos, o ` +
      "nada.",
  };
}

/** How a prediction differs from what is observed. */
export interface Misjudged {
  /** Classes that it has, and was not said to have. */
  readonly missed: readonly Class[];
  /** Classes that it was said to have, and has not. */
  readonly invented: readonly Class[];
  readonly evidence: readonly Evidence[];
}

/** The classes are not right: one reason, the one that says most. */
export function wrongClasses(
  mnemonic: string,
  { missed, invented, evidence }: Misjudged,
): Text {
  const shown = evidence.find(({ shows }) => missed.includes(shows));
  if (shown !== undefined) {
    const { en, es } = evidenceText(shown);
    const name = CLASSES[shown.shows];
    return {
      en: `${mnemonic} is ${name.en}. ${en}`,
      es: `${mnemonic} es ${name.es}. ${es}`,
    };
  }
  const [name] = missed.length > 0 ? missed : invented;
  const { en, es } = REASONS[name][missed.length > 0 ? "missed" : "invented"];
  return { en: `${mnemonic} ${en}`, es: `${mnemonic} ${es}` };
}

/** Why something is, or is not, of a class for which there is no witness. */
const REASONS: Readonly<
  Record<Class, { readonly missed: Text; readonly invented: Text }>
> = {
  "privileged": {
    missed: {
      en: "is privileged: in user mode it traps as such, whatever the state.",
      es: "es privilegiada: en modo usuario da esa trampa, sea cual sea el " +
        "estado.",
    },
    invented: {
      en:
        "is not privileged: there is a state in user mode in which it takes " +
        "no privileged trap.",
      es: "no es privilegiada: hay un estado en modo usuario en el que no da " +
        "una trampa de ese tipo.",
    },
  },
  "control sensitive": kind(
    "changes the mode, the window, the interrupt enable, the timer or a " +
      "device, or stops the processor",
    "cambia el modo, la ventana, el permiso de interrupciones, el " +
      "temporizador o un dispositivo, o para el procesador",
  ),
  "location sensitive": kind(
    "does another thing because the window or the memory is another",
    "hace otra cosa porque la ventana o la memoria es otra",
  ),
  "mode sensitive": kind(
    "does another thing because the mode is another, and takes no privileged " +
      "trap",
    "hace otra cosa porque el modo es otro, y no da la trampa de las " +
      "privilegiadas",
  ),
  "resource sensitive": kind(
    "does another thing because the timer, the time, a device or the " +
      "interrupt enable is another",
    "hace otra cosa porque el temporizador, el tiempo, un dispositivo o el " +
      "permiso de interrupciones es otro",
  ),
  "user sensitive": {
    missed: {
      en: "is user sensitive: what makes it sensitive shows in some state in " +
        "user mode, too.",
      es:
        "es sensible en modo usuario: lo que la hace sensible se ve también " +
        "en algún estado en modo usuario.",
    },
    invented: {
      en: "is not user sensitive: in user mode, nothing of what makes it " +
        "sensitive shows.",
      es: "no es sensible en modo usuario: en ese modo no se ve nada de lo " +
        "que la hace sensible.",
    },
  },
  "innocuous": {
    missed: {
      en: "is innocuous: no state shows that it is sensitive in any way.",
      es: "es inocua: ningún estado muestra que sea sensible de alguna manera.",
    },
    invented: {
      en: "is not innocuous.",
      es: "no es inocua.",
    },
  },
  "trap exit": {
    missed: {
      en:
        "is a trap exit: it traps in every state, and the theorems leave it " +
        "out.",
      es: "es una salida por trampa: da una trampa en todos los estados, y " +
        "los teoremas la dejan aparte.",
    },
    invented: {
      en: "is no trap exit: there is a state in which it does not trap.",
      es: "no es una salida por trampa: hay un estado en el que no la da.",
    },
  },
};

/** A kind of sensitivity for which there are states, or none. */
function kind(en: string, es: string): { missed: Text; invented: Text } {
  return {
    missed: {
      en: `is so: there are states in which it ${en}.`,
      es: `lo es: hay estados en los que ${es}.`,
    },
    invented: {
      en: `has one class too many: there is no state in which it ${en}.`,
      es: `tiene una clase de más: no hay un estado en el que ${es}.`,
    },
  };
}

/** The classes are right, and what follows from them is not. */
export function wrongBreaks(mnemonic: string): Text {
  return {
    en: `${mnemonic}: the classes are right, but not what they break. ` +
      "Theorem 1 is broken by what is sensitive and not privileged, Theorem 3 " +
      "by what is user sensitive and not privileged.",
    es: `${mnemonic}: las clases son correctas, pero no lo que rompen. El ` +
      "teorema 1 lo rompe lo que es sensible y no privilegiado; el 3, lo que " +
      "es sensible en modo usuario y no privilegiado.",
  };
}

/** Too many rows. */
export function tooMany(most: number): Text {
  return {
    en: `There are too many rows: need at most ${most}.`,
    es: `Hay demasiadas filas: como mucho ${most}.`,
  };
}

/** A row that takes too many steps. */
export function tooLong(mnemonic: string, most: number): Text {
  return {
    en: `${mnemonic} takes too many steps: need at most ${most}.`,
    es: `${mnemonic} da demasiados pasos: como mucho ${most}.`,
  };
}

/** A row of which nobody can tell. */
export function undecided(mnemonic: string): Text {
  return {
    en: `${mnemonic}: nobody can tell what it is. No state was found that ` +
      "shows it, and the solver gave up looking for a proof that there is " +
      "none. Need a simpler row.",
    es: `${mnemonic}: nadie puede decir qué es. No se encontró un estado que ` +
      "lo muestre, y el demostrador renunció a probar que no lo hay. Hace " +
      "falta una fila más sencilla.",
  };
}

/** A row that is wanted, and not there. */
export function noRow(mnemonic: string, there: readonly string[]): Text {
  const names = there.join(", ");
  return {
    en: `There is no row ${mnemonic}, but ${names}.`,
    es: `No hay una fila ${mnemonic}, sino ${names}.`,
  };
}

/** Instructions that do nothing. */
const IDLE = ["fence", "rest"];

/** A row that does what another does. */
export function copied(mnemonic: string, other: string): Text {
  return IDLE.includes(other)
    ? {
      en: `${mnemonic} does nothing at all.`,
      es: `${mnemonic} no hace nada.`,
    }
    : {
      en: `${mnemonic} does what ${other} does: need an instruction that is ` +
        "not there yet.",
      es: `${mnemonic} hace lo que hace ${other}: hace falta una instrucción ` +
        "que aún no esté.",
    };
}

/** A row that is always the same. */
export function constant(mnemonic: string): Text {
  return {
    en: `${mnemonic} does the same whatever it is given: need one that works ` +
      "on its operands, or on memory.",
    es: `${mnemonic} hace lo mismo se le dé lo que se le dé: hace falta una ` +
      "que trabaje con sus operandos, o con la memoria.",
  };
}

/** A row that is not of the kind that is wanted, and what it was seen to be. */
export function notWanted(
  mnemonic: string,
  wanted: Text,
  { classes, evidence }: {
    readonly classes: readonly Class[];
    readonly evidence: readonly Evidence[];
  },
): Text {
  const seen = list(classes);
  const [first] = evidence;
  const shown = first === undefined ? undefined : evidenceText(first);
  return {
    en: `${mnemonic} has to be ${wanted.en}. It was seen to be ${seen.en}.` +
      (shown === undefined ? "" : ` ${shown.en}`),
    es: `${mnemonic} tiene que ser ${wanted.es}. Se ha visto que es ` +
      `${seen.es}.${shown === undefined ? "" : ` ${shown.es}`}`,
  };
}

/** A row of which the machine does not show what it is said to be. */
export function notShown(mnemonic: string): Text {
  return {
    en:
      `${mnemonic}: no states of a machine could be found and replayed that ` +
      "show it. Need a simpler row.",
    es:
      `${mnemonic}: no se encontraron estados de una máquina que lo muestren ` +
      "al repetirlos. Hace falta una fila más sencilla.",
  };
}
