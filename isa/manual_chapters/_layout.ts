/**
 * How the manual is set: plain text in Markdown's manner, at most 80 columns.
 * What stands in columns is indented by four, so that Markdown leaves it be.
 *
 * @module
 */

/** Columns of the manual. */
const WIDTH = 80;

/** A chapter of the manual. */
export interface Chapter {
  readonly title: string;
  readonly text: string;
}

/** A chapter of several parts, which get an empty line between them. */
export function chapter(title: string, ...parts: string[]): Chapter {
  return { title, text: parts.join("\n\n") };
}

/** Running text; line ends in it mean no more than spaces. */
export function paragraph(text: string, first = "", others = first): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.trim().split(/\s+/)) {
    const start = lines.length === 0 ? first : others;
    if (line === start) line += word;
    else if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`;
    else {
      lines.push(line);
      line = others + word;
    }
  }
  return [...lines, line].join("\n");
}

/** Numbered steps. */
export function steps(...texts: string[]): string {
  return texts.map((text, n) => paragraph(text, `${n + 1}. `, "   "))
    .join("\n");
}

/** A list of points. */
export function points(...texts: string[]): string {
  return texts.map((text) => paragraph(text, "- ", "  ")).join("\n");
}

/** Lines as they are. */
export function verbatim(lines: readonly string[]): string {
  return lines.map((line) => line === "" ? "" : `    ${line}`).join("\n");
}

/** Rows in columns as wide as they need; the last one is wrapped. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].slice(0, -1).map((_, n) =>
    Math.max(...rows.map((row) => row[n].length)) + 2
  );
  const left = 4 + widths.reduce((sum, width) => sum + width, 0);
  return rows.map((row) => {
    const start = row.slice(0, -1).map((cell, n) => cell.padEnd(widths[n]));
    return paragraph(
      row[row.length - 1],
      `    ${start.join("")}`,
      " ".repeat(left),
    );
  }).join("\n");
}

/** An address or a word of the trap area, in hexadecimal. */
export function hex(value: number): string {
  return `0x${(value >>> 0).toString(16).padStart(2, "0")}`;
}
