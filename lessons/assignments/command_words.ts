/**
 * What the command `assignment` says.
 *
 * @module
 */
import type { Text } from "./contract.ts";

/** Its words. `{name}` stands for a value. */
export const WORDS = {
  points: { en: "{points} points", es: "{points} puntos" },
  toStart: {
    en: "To start one:",
    es: "Para empezar una:",
  },
  started: {
    en: "Assignment {number}, {title}, is laid out in {folder}:",
    es: "La práctica {number}, {title}, está preparada en {folder}:",
  },
  readFirst: {
    en: "Read the handout first. Then change the file, and have it checked:",
    es: "Lee primero el enunciado. Después cambia el archivo y haz que se " +
      "compruebe:",
  },
  checking: {
    en: "Assignment {number}, {title}: the visible tests",
    es: "Práctica {number}, {title}: las pruebas visibles",
  },
  passed: { en: "passed", es: "bien" },
  failed: { en: "failed", es: "mal" },
  of: { en: "{points} of {most}", es: "{points} de {most}" },
  seed: { en: "seed {seed}", es: "semilla {seed}" },
  printed: { en: "Your code printed:", es: "Tu código imprimió:" },
  look: {
    en: "To look at it, and there: goto {tick}",
    es: "Para mirarlo, y ahí: goto {tick}",
  },
  sum: {
    en: "{points} of {most} points. {hidden} more are for hidden tests.",
    es: "{points} de {most} puntos. Otros {hidden} son de pruebas ocultas.",
  },
  again: {
    en: "Change {files}, and check again:",
    es: "Cambia {files} y comprueba otra vez:",
  },
  stuck: { en: "Stuck? A hint:", es: "¿Sin ideas? Una pista:" },
  allPassed: {
    en: "All visible tests are passed. Hand in {files}.",
    es: "Todas las pruebas visibles están superadas. Entrega {files}.",
  },
  hint: { en: "Hint {n} of {all}", es: "Pista {n} de {all}" },
  moreHints: { en: "For the next hint:", es: "Para la siguiente pista:" },
  noMoreHints: {
    en: "That was the last hint. All of them once more:",
    es: "Esa fue la última pista. Todas, una vez más:",
  },
  refused: {
    en: "This cannot be tested: {why}.",
    es: "Esto no se puede probar: {why}.",
  },
} satisfies Record<string, Text>;
