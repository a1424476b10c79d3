/**
 * What is different between two guests that should be the same.
 *
 * @module
 */
import { COUNT, type EngineBase, WORD } from "../../machine/mod.ts";

/** What is different between two guests, one thing on each line. */
export function difference(a: EngineBase, b: EngineBase): string {
  const lines: string[] = [];
  const compare = (name: string, x: unknown, y: unknown): void => {
    if (x !== y) lines.push(`${name} is ${x}, not ${y}`);
  };
  for (let n = 0; n < 16; n++) compare(`x${n}`, a.cpu.x[n], b.cpu.x[n]);
  for (const [name, at] of Object.entries(WORD)) {
    if (at >= 16) compare(name, a.state.words[at], b.state.words[at]);
  }
  for (const [name, at] of Object.entries(COUNT)) {
    compare(name, a.state.counts[at], b.state.counts[at]);
  }
  for (let at = 0; at < a.size; at += 4) {
    compare(`word at 0x${at.toString(16)}`, a.load(at), b.load(at));
  }
  compare("disk", `${a.disk.contents}`, `${b.disk.contents}`);
  compare("output", `${a.console.output}`, `${b.console.output}`);
  compare(
    "input",
    JSON.stringify(a.console.log),
    JSON.stringify(b.console.log),
  );
  const more = lines.length - 12;
  if (more > 0) lines.splice(12, more, `and ${more} more`);
  return "\n  " + (lines.join("\n  ") || "the snapshot itself");
}
