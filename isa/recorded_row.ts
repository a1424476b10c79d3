/**
 * Rows as data: what a row says of itself, and its recordings.
 *
 * @module
 */
import { seen } from "./recorder/_draft.ts";
import { nearest } from "./_suggest.ts";
import { RowError } from "./errors.ts";
import type { Row } from "./instructions.ts";
import { FORMATS } from "./operands.ts";
import {
  effectOf,
  parseRecording,
  record,
  RECORDED_WIDTHS,
  type Recording,
} from "./recording.ts";

/** A row as plain data, fit for JSON. */
export interface RecordedRow extends Omit<Row, "effect"> {
  /** What it does, for each of {@linkcode RECORDED_WIDTHS}. */
  readonly recordings: readonly Recording[];
}

/**
 * Records a row that somebody says is one.
 *
 * @throws {RowError} if it is none, or breaks the rules of rows; and whatever
 * its effect throws.
 */
export function recordRow(row: unknown): RecordedRow {
  const facts = parseFacts(row);
  const { effect } = row as Row;
  if (typeof effect !== "function") {
    throw new RowError(
      `the effect is ${seen(effect)}: need a function (m, i) => { … }`,
    );
  }
  const recordings = RECORDED_WIDTHS
    .map((width) => record({ ...facts, effect }, width));
  return { ...facts, recordings };
}

/**
 * Takes what somebody says is a recorded row. Nothing is believed.
 *
 * @throws {RowError} if it is none, or breaks the rules of rows.
 */
export function parseRecordedRow(data: unknown): RecordedRow {
  const facts = parseFacts(data);
  const given: unknown = (data as RecordedRow).recordings;
  if (!Array.isArray(given) || given.length !== RECORDED_WIDTHS.length) {
    throw new RowError(
      `no recordings for words of ${RECORDED_WIDTHS.join(" and ")} bits`,
    );
  }
  const recordings = RECORDED_WIDTHS
    .map((width, n) => parseRecording(given[n], facts.format, width));
  return { ...facts, recordings };
}

/** The row again: it does what was recorded. */
export function rowOf({ recordings, ...facts }: RecordedRow): Row {
  return { ...facts, effect: effectOf(recordings) };
}

/**
 * What a row says of itself. Parts of it become source code, so what it may be
 * is said narrowly.
 */
function parseFacts(given: unknown): Omit<Row, "effect"> {
  if (typeof given !== "object" || given === null) {
    throw new RowError(
      `${seen(given)} is no row: need row(OPCODE, MNEMONIC, FORMAT, SUMMARY, ` +
        "EFFECT)",
    );
  }
  const { opcode, mnemonic, format, privileged, summary } = given as Row;
  checkOpcode(opcode);
  checkMnemonic(mnemonic);
  checkFormat(format);
  if (typeof privileged !== "boolean") {
    throw new RowError(`privileged is ${seen(privileged)}: need true or false`);
  }
  checkSummary(summary);
  return { opcode, mnemonic, format, privileged, summary };
}

function checkOpcode(opcode: unknown): void {
  const fits = Number.isInteger(opcode) && Number(opcode) >= 1 &&
    Number(opcode) <= 0xfe;
  if (fits) return;
  throw new RowError(`the opcode is ${seen(opcode)}: need 0x01 to 0xfe`);
}

/** The longest mnemonic, in characters. */
const MOST_MNEMONIC = 16;

function checkMnemonic(mnemonic: unknown): void {
  if (
    typeof mnemonic === "string" && mnemonic.length <= MOST_MNEMONIC &&
    /^[a-z][a-z0-9_.]*$/.test(mnemonic)
  ) {
    return;
  }
  throw new RowError(
    `the mnemonic is ${seen(mnemonic)}: need a small letter, then small ` +
      `letters, digits, _ and dots, ${MOST_MNEMONIC} characters at most`,
  );
}

function checkFormat(format: unknown): void {
  if (typeof format === "string" && Object.hasOwn(FORMATS, format)) return;
  const names = Object.keys(FORMATS);
  const guess = typeof format === "string" ? nearest(format, names) : undefined;
  throw new RowError(
    `the format is ${seen(format)}: ` +
      (guess === undefined
        ? `need one of ${names.join(", ")}`
        : `did you mean "${guess}"?`),
  );
}

/** The longest summary, in characters. */
const MOST_SUMMARY = 40;

function checkSummary(summary: unknown): void {
  if (
    typeof summary === "string" && summary.trim() !== "" &&
    summary.length <= MOST_SUMMARY && !/[\p{C}\p{Zl}\p{Zp}]/u.test(summary)
  ) {
    return;
  }
  throw new RowError(
    `the summary is ${seen(summary)}: need a few words, ${MOST_SUMMARY} ` +
      "characters at most",
  );
}
