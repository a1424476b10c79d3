/**
 * What the lesson runner itself says, in English: the type of its words in any
 * language.
 *
 * @module
 */
import { TERMS_EN } from "./terms_en.ts";

/** The runner's words. */
export const EN = {
  /** The vocabulary of drawings and tables. */
  terms: TERMS_EN,
  keys: {
    on: "on",
    back: "back",
    again: "again",
    debug: "debug",
    quit: "quit",
    answer: "answer",
    look: "look",
    choose: "choose",
    open: "open",
    scroll: "scroll",
    enter: "Enter",
  },
  debugging: {
    opens:
      "This is the debugger, with the guest of the page (--on {on}) as it " +
      "is there. Its commands are gdb's: help lists them; quit, or Ctrl-D, " +
      "comes back.",
  },
  question: {
    predict: "Predict, then look",
    right: "Right.",
    wrong: "Not so.",
    answer: "The answer",
    retry: "Another guess, or Enter to look.",
    go: "Now look at the machine.",
  },
  list: {
    title: "Trapeze: the lessons",
    fresh: "not begun",
    begun: "scene {scene} of {scenes}",
    finished: "finished",
  },
  end: {
    finished: "That was {title}.",
    score: "Right at the first guess: {right} of {all}.",
    next: "Next: deno task lesson {name}",
    more: "Run a guest yourself: deno task run timesharing --on nested:2",
    paused: "Paused at scene {scene} of {scenes}: deno task lesson {name}",
  },
  /** What the system's errors mean, by their names. */
  problems: {
    PermissionDenied: "permission denied",
    NotCapable: "this task is not allowed to",
    NotADirectory: "a part of the path is no folder",
  },
  errors: {
    unknown: "there is no lesson {name}: --list lists them",
    meant: "there is no lesson {name}: did you mean {guess}?",
    broken: "The progress file was damaged. It is kept as {path}, and a new " +
      "one begins.",
    newer: "The progress file is of a newer Trapeze. It is kept as {path}, " +
      "and a new one begins.",
    unread: "Progress cannot be read from {path} ({problem}): lessons begin " +
      "afresh, and nothing is saved.",
    unsaved: "Progress cannot be saved in {path} ({problem}). The lesson " +
      "goes on without.",
    no_machine: "No guest runs on this page, so there is nothing to debug.",
    nowhere: "Progress is not saved: there is no home folder to save it in.",
  },
};
