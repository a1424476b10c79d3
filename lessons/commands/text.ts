/**
 * Text for a terminal: lines that are short enough, colour where it is wanted,
 * and the user's own words shown safely.
 *
 * @module
 */
import * as colors from "@std/fmt/colors";
import type { Io } from "./io.ts";

/** The most characters in a line of output. */
export const WIDTH = 80;

/** Breaks a text between words, so that no line is wider than `width`. */
export function wrap(text: string, width: number = WIDTH): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((word) => word !== "")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A label with a text to its right, or below it if the label is too long. */
export function hanging(label: string, text: string, indent: number): string[] {
  const lines = indented(text, indent);
  return label.length + 2 > indent
    ? [label, ...lines]
    : [label.padEnd(indent) + lines[0].trimStart(), ...lines.slice(1)];
}

/** A text in lines that begin with blanks. */
export function indented(text: string, indent: number): string[] {
  return wrap(text, WIDTH - indent).map((line) => " ".repeat(indent) + line);
}

/**
 * A text with lines of its own, each of which is set in. One that is too long
 * is broken between words, and goes on as far in as it began.
 */
export function setIn(text: string, indent: number): string[] {
  return text.split("\n").flatMap((line) => {
    if (indent + line.length <= WIDTH) return [" ".repeat(indent) + line];
    return indented(line, indent + line.search(/\S|$/));
  });
}

/** A line of at most `width` characters. What is cut off is marked. */
export function cut(line: string, width: number): string {
  const characters = Array.from(line);
  return characters.length <= width
    ? line
    : `${characters.slice(0, Math.max(0, width - 1)).join("")}…`;
}

/** A number with a comma between each three digits. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A noun with its count: `1 tick`, `2 ticks`. */
export function counted(n: number, noun: string): string {
  return `${grouped(n)} ${noun}${n === 1 ? "" : "s"}`;
}

/** An address or a word, as the listings write it. */
export function hex(n: number, digits = 0): string {
  return `0x${(n >>> 0).toString(16).padStart(digits, "0")}`;
}

/**
 * What the user wrote, for a message: in quotes, short, and without characters
 * that a terminal would obey.
 */
export function quoted(text: string): string {
  const characters = Array.from(
    text.slice(0, 200),
    (character) =>
      /[\p{C}\p{Zl}\p{Zp}"\\]/u.test(character)
        ? escaped(character)
        : character,
  );
  const short = characters.length > 60
    ? [...characters.slice(0, 59), "…"]
    : characters;
  return `"${short.join("")}"`;
}

function escaped(character: string): string {
  return character === '"' || character === "\\"
    ? `\\${character}`
    : `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/** A line of source without what moves a terminal's cursor; tabs are blanks. */
export function printable(line: string): string {
  const tabless = line.replace(
    /([^\t]*)\t/g,
    (_, before: string) =>
      before + " ".repeat(8 - Array.from(before).length % 8),
  );
  return tabless.replace(/\p{C}/gu, "\ufffd");
}

/** How text can be made to stand out; without colour, it is left as it is. */
export interface Style {
  /** Whether there is colour. */
  readonly colour: boolean;
  /** Makes it bold. */
  bold(text: string): string;
  /** Makes it faint. */
  dim(text: string): string;
  /** Makes it red. */
  red(text: string): string;
  /** Makes it green. */
  green(text: string): string;
}

/** Text as it is. */
export const NO_STYLE: Style = {
  colour: false,
  bold: String,
  dim: String,
  red: String,
  green: String,
};

/**
 * The style for one of the output streams. There is colour only on a terminal
 * that knows it, without `--plain`, and unless `NO_COLOR` is set to anything.
 */
export function styleFor(
  io: Io,
  stream: "stdout" | "stderr",
  options: { readonly plain: boolean },
): Style {
  const colour = io[stream].isTerminal && !options.plain &&
    !io.env("NO_COLOR") && io.env("TERM") !== "dumb";
  if (!colour) return NO_STYLE;
  colors.setColorEnabled(true);
  const { bold, dim, red, green } = colors;
  return { colour, bold, dim, red, green };
}

/** The text in a file: an editor's UTF-8, without a zero byte. */
export function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A word of a command line as a shell reads it, in quotes if it needs them. */
export function shellWord(text: string): string {
  return /^[\w./\\:@%+=,-]+$/.test(text)
    ? text
    : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
