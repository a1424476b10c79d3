/**
 * The pane of answers: what was typed and what was answered to it. It shows the
 * end; where an answer is longer, it grows over the panels, and has pages.
 *
 * @module
 */
import { cut, grouped } from "../../commands/text.ts";
import { GUEST_MARK } from "../language/view.ts";
import type { Turn } from "../terminal/editor.ts";
import { oneCelled, type Room } from "./cells.ts";

/** The most lines that are kept. */
const MOST_LINES = 5000;

/** How large the pane can be. */
export interface PaneSize {
  /** How many lines it has, beside the panels. */
  readonly usual: number;
  /** How many it has, over them. */
  readonly most: number;
}

/** What of the answers is to be seen. */
export interface Page {
  readonly lines: readonly Line[];
  /** How many lines of the terminal it takes. */
  readonly height: number;
  /** Where in all of the answers it is; to their right in the rule. */
  readonly hint: string;
}

/** A line that was typed, or answered. */
export interface Line {
  readonly text: string;
  readonly isTyped: boolean;
}

/** The answers so far. */
export class Answers {
  #lines: Line[] = [];
  /** Where the last command and its answer begin. */
  #start = 0;
  /** The first line to be seen, where it is not the end that is. */
  #top: number | undefined;
  /** Whether the last answer may cover the panels. */
  #isOpen = true;

  /** A line was typed; its answer comes. */
  type(text: string): void {
    this.#start = this.#lines.length;
    this.#top = undefined;
    this.#isOpen = true;
    this.#add([{ text: oneCelled(text), isTyped: true }]);
  }

  /** There is an answer. */
  say(lines: readonly string[]): void {
    this.#add(lines.map((text) => ({ text: oneCelled(text), isTyped: false })));
  }

  #add(lines: readonly Line[]): void {
    this.#lines.push(...lines);
    const tooMany = Math.max(0, this.#lines.length - MOST_LINES);
    this.#lines.splice(0, tooMany);
    this.#start = Math.max(0, this.#start - tooMany);
  }

  /** What is to be seen in a pane. */
  page(size: PaneSize): Page {
    const total = this.#lines.length;
    const top = this.#topIn(size);
    const from = top ?? Math.max(0, total - size.usual);
    const height = top === undefined
      ? size.usual
      : Math.min(size.most, Math.max(size.usual, total - top));
    const lines = this.#lines.slice(from, from + height);
    return { lines, height, hint: this.#hint(from, lines.length, top) };
  }

  /**
   * The first line of the page; none if the end is to be seen. A long answer is
   * to be read, but not all that a guest has printed on the way.
   */
  #topIn({ usual }: PaneSize): number | undefined {
    if (this.#top !== undefined) return this.#top;
    const answer = this.#lines.slice(this.#start);
    const own = answer.filter(({ text }) => !text.startsWith(GUEST_MARK));
    return this.#isOpen && own.length > usual ? this.#start : undefined;
  }

  #hint(from: number, count: number, top: number | undefined): string {
    const total = this.#lines.length;
    if (top === undefined) {
      const mark = "* changed since the last stop";
      return from === 0 ? mark : `${mark}   Page Up: earlier`;
    }
    const where = `${grouped(from + 1)}-${grouped(from + count)} of ` +
      grouped(total);
    return from + count < total
      ? `${where}   Page Down: more`
      : `${where}   Escape: panels`;
  }

  /** Turns a page, or shows the panels again. */
  turn(turn: Turn, size: PaneSize): void {
    const total = this.#lines.length;
    const top = this.#topIn(size);
    const last = Math.max(0, total - size.most);
    switch (turn) {
      case "page up":
        if (total > size.usual) {
          this.#top = top === undefined ? last : Math.max(0, top - size.most);
        }
        break;
      case "page down":
        if (top === undefined) break;
        if (top + size.most >= total) this.#close();
        else this.#top = Math.min(top + size.most, last);
        break;
      case "escape":
        this.#close();
    }
  }

  #close(): void {
    this.#top = undefined;
    this.#isOpen = false;
  }
}

/** Draws a page. */
export function drawAnswers(
  { lines }: Page,
  { width, style }: Pick<Room, "width" | "style">,
): string[] {
  return lines.map(({ text, isTyped }) =>
    isTyped ? style.bold(cut(text, width)) : cut(text, width)
  );
}
