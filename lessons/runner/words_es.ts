/**
 * What the lesson runner itself says, in Spanish.
 *
 * @module
 */
import type { Translation } from "./scene.ts";
import { TERMS_ES } from "./terms_es.ts";
import type { EN } from "./words_en.ts";

/** The runner's words. */
export const ES: Translation<typeof EN> = {
  /** The vocabulary of drawings and tables. */
  terms: TERMS_ES,
  keys: {
    on: "seguir",
    back: "atrás",
    again: "repetir",
    debug: "depurar",
    quit: "salir",
    answer: "responder",
    look: "mirar",
    choose: "elegir",
    open: "abrir",
    scroll: "desplazar",
    enter: "Intro",
  },
  debugging: {
    opens:
      "Este es el depurador, con el huésped de la página (--on {on}) tal " +
      "como está en ella. Sus órdenes son las de gdb, en inglés: help las " +
      "enumera; quit, o Ctrl-D, te devuelve a la página.",
  },
  question: {
    predict: "Predice y luego mira",
    right: "Eso es.",
    wrong: "No es así.",
    answer: "La respuesta",
    retry: "Prueba otra vez, o pulsa Intro para mirar.",
    go: "Ahora mira la máquina.",
  },
  list: {
    title: "Trapeze: las lecciones",
    fresh: "sin empezar",
    begun: "escena {scene} de {scenes}",
    finished: "terminada",
  },
  end: {
    finished: "Esto ha sido: {title}.",
    score: "Aciertos a la primera: {right} de {all}.",
    next: "La siguiente: deno task lesson {name}",
    more: "Ejecuta tú un huésped: deno task run timesharing --on nested:2",
    paused: "En pausa en la escena {scene} de {scenes}: " +
      "deno task lesson {name}",
  },
  problems: {
    PermissionDenied: "permiso denegado",
    NotCapable: "esta tarea no tiene permiso",
    NotADirectory: "una parte de la ruta no es una carpeta",
  },
  errors: {
    unknown: "no hay ninguna lección {name}: --list las enumera",
    meant: "no hay ninguna lección {name}: ¿querías decir {guess}?",
    broken: "El fichero de progreso estaba dañado. Se conserva como {path}, " +
      "y empieza uno nuevo.",
    newer: "El fichero de progreso es de una versión más nueva de Trapeze. " +
      "Se conserva como {path}, y empieza uno nuevo.",
    unread: "No se puede leer el progreso de {path} ({problem}): las " +
      "lecciones empiezan de cero, y no se guarda nada.",
    unsaved: "No se puede guardar el progreso en {path} ({problem}). La " +
      "lección sigue igualmente.",
    no_machine: "En esta página no corre ningún huésped: no hay nada que " +
      "depurar.",
    nowhere: "El progreso no se guarda: no hay carpeta personal donde " +
      "guardarlo.",
  },
};
