/**
 * A witness as a sentence in each language. (The command `classify` has its own
 * words, in English.)
 *
 * @module
 */
import {
  type Before,
  disassemble,
  FORMATS,
  InstructionSet,
  PG32,
  QUESTIONS,
  REGISTER_NAMES,
  type RegisterRole,
  type Row,
  SUPERVISOR,
  WITNESS_REGISTERS,
} from "../../../isa/mod.ts";
import type { Difference } from "../../../machine/mod.ts";
import { hex } from "../../commands/text.ts";
import type { Text } from "../contract.ts";
import { same } from "../tools/words.ts";
import type { Evidence } from "./judging.ts";

/** What can differ between two states, or come out different. */
const NAMES: Readonly<Record<string, Text>> = {
  mode: { en: "the mode", es: "el modo" },
  ie: { en: "the interrupt enable", es: "el permiso de interrupciones" },
  base: { en: "the base of R", es: "la base de R" },
  bound: { en: "the bound of R", es: "el límite de R" },
  size: { en: "the size of memory", es: "el tamaño de la memoria" },
  timer: { en: "the timer", es: "el temporizador" },
  ticks: { en: "the time", es: "el tiempo" },
  ticksHigh: {
    en: "the high word of the time",
    es: "la palabra alta del tiempo",
  },
  input: { en: "the input", es: "la entrada" },
  pc: { en: "the next pc", es: "el pc siguiente" },
  trap: { en: "the trap", es: "la trampa" },
  "privileged trap": { en: "the trap", es: "la trampa" },
  memory: { en: "a byte in memory", es: "un byte de memoria" },
  processor: { en: "the processor", es: "el procesador" },
  device: { en: "the devices", es: "los dispositivos" },
};

/** Values that are words. */
const VALUES: Readonly<Record<string, Text>> = {
  running: { en: "running", es: "en marcha" },
  stopped: { en: "stopped", es: "parado" },
  none: { en: "none", es: "ninguna" },
};

/** A witness and its replay, as a sentence. */
export function evidenceText({ witness, replay }: Evidence): Text {
  const { row, word, one, other, question, part } = witness;
  const isa = new InstructionSet("one", [
    ...PG32.rows.filter(({ mnemonic }) => mnemonic !== row.mnemonic),
    row,
  ]);
  const code = disassemble(isa, word, one.pc) + givenText(row, one);
  const found = replay.differences.find(({ name }) => name === part) ??
    replay.differences[0];
  if (found === undefined) return { en: "", es: "" };
  const [what, before, after] = [
    nameOf(found.name),
    valueOf(found.name, found.one),
    valueOf(found.name, found.other),
  ];
  const mode = valueOf("mode", one.mode);
  if (other === undefined || question.startsWith("control")) {
    return {
      en: `In ${mode.en} mode, after ${code}, ${what.en} is ${after.en}, and ` +
        `was ${before.en}.`,
      es: `En modo ${mode.es}, tras ${code}, ${what.es}: ${after.es}; antes, ` +
        `${before.es}.`,
    };
  }
  const varied = QUESTIONS[question].varied
    .filter((name) => one[name] !== other[name])
    .map(nameOf);
  const difference = {
    en: varied.map(({ en }) => en).join(", "),
    es: varied.map(({ es }) => es).join(", "),
  };
  const modeEn = question === "mode" ? "" : ` in ${mode.en} mode`;
  const modeEs = question === "mode" ? "" : ` en modo ${mode.es}`;
  return {
    en: `Take two states${modeEn} that differ in ${difference.en} alone. ` +
      `After ${code}, ${what.en} is ${before.en} in the one, and ` +
      `${after.en} in the other.`,
    es: `Toma dos estados${modeEs} que solo difieren en esto: ` +
      `${difference.es}. Tras ${code}, ${what.es}: ${before.es} en uno, ` +
      `${after.es} en el otro.`,
  };
}

/** The registers that a row reads, with what is in them. */
function givenText({ format }: Row, before: Before<number>): string {
  const given = FORMATS[format].operands.flatMap(({ role }) =>
    role === "rs1" || role === "rs2"
      ? [`${nameOf(role).en} = ${valueOf(role, before[role]).en}`]
      : []
  );
  return given.length === 0 ? "" : ` (${given.join(", ")})`;
}

function nameOf(name: string): Text {
  const register = WITNESS_REGISTERS[name as RegisterRole];
  if (register === undefined) return NAMES[name] ?? { en: name, es: name };
  const text = REGISTER_NAMES[register];
  return { en: text, es: text };
}

function valueOf(name: string, value: Difference["one"]): Text {
  if (typeof value === "string") return VALUES[value] ?? same(value);
  if (name === "mode") {
    return value === SUPERVISOR
      ? { en: "supervisor", es: "supervisor" }
      : { en: "user", es: "usuario" };
  }
  return same(Math.abs(value) < 10 ? String(value) : hex(value));
}
