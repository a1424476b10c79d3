/**
 * The file of virtual machines that `run --vms` reads: one on a line.
 *
 * ```text
 * # NAME  GUEST        what it may have
 * shop    timesharing  weight=300
 * pest    spin.s       weight=100 cap=25
 * typist  echo         type="two words\n"
 * ```
 *
 * A line is words with blanks between. The first is a name of its own, the
 * second a guest or a file as `run` takes it, and all others are settings:
 *
 * | setting | says |
 * | --- | --- |
 * | `weight=N` | its part when all want the processor: 1 to 10000, usually 100 |
 * | `cap=N` | the most percent that it may have: 1 to 100, usually 100 |
 * | `memory=SIZE` | bytes of memory, as `run --memory` takes them |
 * | `disk=FILE` | the disk's contents; the file is not changed |
 * | `input=FILE` | what is typed on its console, to the end |
 * | `type=TEXT` | the same, as text: `\n` is the Enter key, `\t` a tab |
 *
 * In double quotes, blanks and `#` are as any other character. Outside, `#`
 * begins a comment. Files are found from the folder of this file.
 *
 * @module
 */
import { nearest, UsageError } from "../../isa/mod.ts";
import { MOST_WEIGHT } from "../../monitor/mod.ts";
import { parseSize } from "./numbers.ts";
import { quoted } from "./text.ts";

/** The most machines in a file. */
export const MOST_VMS = 100;

/** The longest name, in characters. */
const MOST_NAME = 12;

/** A machine, as a line of the file has it. */
export interface VmLine {
  /** Its name: no other one has it. */
  readonly name: string;
  /** What it runs, as `run` takes it. */
  readonly guest: string;
  /** Its weight, if the line says. */
  readonly weight?: number;
  /** Its cap, if the line says. */
  readonly cap?: number;
  /** Bytes of memory, if the line says. */
  readonly memory?: number;
  /** The file with its disk. */
  readonly disk?: string;
  /** The file with its input. */
  readonly input?: string;
  /** Its input. */
  readonly type?: string;
  /** The error at a word of the line. */
  error(word: "guest" | Setting, message: string): UsageError;
}

/** What can stand before `=`. */
type Setting = "weight" | "cap" | "memory" | "disk" | "input" | "type";

/** A word of a line, and where it stands: the first column is 1. */
interface Word {
  readonly text: string;
  readonly column: number;
  readonly length: number;
}

/** A place in the file, and what is wrong with it. */
type Blame = (word: Word, message: string) => UsageError;

/**
 * Reads a file of machines; `file` is its name, for messages.
 *
 * @throws {UsageError} at the first mistake: its message begins with
 * `file:line:column`, and shows the line.
 */
export function parseVms(file: string, text: string): VmLine[] {
  const machines = new Map<string, VmLine>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const blame: Blame = ({ column, length }, message) =>
      new UsageError(
        [
          `${file}:${index + 1}:${column}: ${message}`,
          ...drawing(line, column, length),
        ].join("\n"),
      );
    const words = wordsOf(line, blame);
    if (words.length === 0) continue;
    const machine = machineOf(words, blame);
    if (machines.has(machine.name)) {
      throw blame(words[0], `a second ${quoted(machine.name)}: need new names`);
    }
    if (machines.size === MOST_VMS) {
      throw blame(words[0], `too many machines: need at most ${MOST_VMS}`);
    }
    machines.set(machine.name, machine);
  }
  if (machines.size > 0) return [...machines.values()];
  throw new UsageError(
    `${file}:1:1: there is no machine in it: need a line with a name and a ` +
      "guest, as in\n  first hello",
  );
}

/** The line with a caret under the word, where both fit a terminal. */
function drawing(line: string, column: number, length: number): string[] {
  if (!/^[ -~]{1,76}$/.test(line)) return [];
  return [`  ${line}`, ` ${" ".repeat(column)}^${"~".repeat(length - 1)}`];
}

/** A word, the blanks before it, a comment, or a quote that has no end. */
const PIECE = /\s+|#.*|((?:[^\s"#]|"[^"]*")+)|"/gy;

function wordsOf(line: string, blame: Blame): Word[] {
  const words: Word[] = [];
  for (const { 0: piece, 1: word, index } of line.matchAll(PIECE)) {
    const place = { text: piece, column: index + 1, length: piece.length };
    if (piece === '"') throw blame(place, "this quote has no end");
    if (word !== undefined) {
      words.push({ ...place, text: word.replaceAll('"', "") });
    }
  }
  return words;
}

function machineOf([name, guest, ...rest]: Word[], blame: Blame): VmLine {
  if (!/^[\w.-]+$/.test(name.text) || name.text.length > MOST_NAME) {
    throw blame(
      name,
      `the name ${quoted(name.text)}: need letters, digits, ".", "_" and ` +
        `"-", at most ${MOST_NAME} of them`,
    );
  }
  if (guest === undefined) {
    throw blame(name, `${quoted(name.text)} has no guest: need NAME GUEST`);
  }
  const settings: Record<string, unknown> = {};
  const places: Record<string, Word> = { guest };
  for (const word of rest) {
    const [setting, value] = settingOf(word, blame);
    if (setting in settings) throw blame(word, `${setting} is given twice`);
    settings[setting] = value;
    places[setting] = word;
  }
  if ("input" in settings && "type" in settings) {
    throw blame(places.type, "there is an input already: need one of the two");
  }
  return {
    name: name.text,
    guest: guest.text,
    ...settings,
    error: (word, message) => blame(places[word] ?? guest, message),
  };
}

/** How each setting's value is read; what throws says what it needs. */
const SETTINGS: Readonly<Record<Setting, (value: string) => unknown>> = {
  weight: (value) => wholeNumber("weight", value, MOST_WEIGHT),
  cap: (value) => wholeNumber("cap", value, 100),
  memory: (value) => parseSize("memory", value),
  disk: String,
  input: String,
  type: (value) =>
    value.replace(/\\(.)/g, (escape, letter) => {
      const character = ESCAPES[letter];
      if (character !== undefined) return character;
      throw new UsageError(`type has ${quoted(escape)}: need \\n, \\t or \\\\`);
    }),
};

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  "\\": "\\",
};

function settingOf(word: Word, blame: Blame): [Setting, unknown] {
  const [, name, value] = /^([^=]*)=?(.*)$/s.exec(word.text)!;
  const names = Object.keys(SETTINGS);
  if (!word.text.includes("=") || !names.includes(name)) {
    const guess = nearest(name, names);
    const hint = guess === undefined
      ? `need one of ${names.map((name) => `${name}=`).join(" ")}`
      : `did you mean ${guess}=?`;
    throw blame(word, `${quoted(word.text)} is no setting: ${hint}`);
  }
  const setting = name as Setting;
  if (value === "") throw blame(word, `${setting}= lacks its value`);
  try {
    return [setting, SETTINGS[setting](value)];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw blame(word, error.message.replace(/^--\w+ /, `${setting} `));
  }
}

function wholeNumber(name: Setting, value: string, most: number): number {
  const n = Number(value);
  if (/^\d+$/.test(value) && n >= 1 && n <= most) return n;
  throw new UsageError(
    `${name} ${quoted(value)}: need a whole number from 1 to ${most}`,
  );
}
