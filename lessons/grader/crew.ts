/**
 * Graders at work: processes of our own, each of which grades one submission
 * after the other. Should one of them break, through a bug of ours that somebody
 * has found, it takes nothing with it but the submission that it was at.
 *
 * @module
 */
import type { Dialogue, Io } from "../commands/io.ts";
import type { GradingOptions } from "./grade_submission.ts";
import type { Result } from "./result.ts";
import type { Place } from "./submission.ts";

/** What a grader is given. */
export interface Task extends GradingOptions {
  readonly place: Place;
  /** The assignment's name. */
  readonly assignment: string;
}

/** What it says of it: a result, or why there is none. */
export type Outcome =
  | { readonly result: Result }
  | { readonly broken: string };

/** Graders, as many as there are tasks at a time. */
export class Crew {
  readonly #io: Io;
  readonly #idle: Dialogue[] = [];

  /** A crew. Nobody is at work yet. */
  constructor(io: Io) {
    this.#io = io;
  }

  /** Has a submission graded. */
  async grade(task: Task): Promise<Outcome> {
    const module = new URL("./crew_member.ts", import.meta.url);
    const member = this.#idle.pop() ?? this.#io.helper(module);
    await member.say(JSON.stringify(task));
    const heard = await member.hear();
    if (typeof heard === "string") {
      await member.end();
      return { broken: `the grader's process has ended: ${heard}` };
    }
    this.#idle.push(member);
    return JSON.parse(heard.line);
  }

  /** Sends all home who are idle. */
  async end(): Promise<void> {
    for (const member of this.#idle.splice(0)) await member.end();
  }
}
