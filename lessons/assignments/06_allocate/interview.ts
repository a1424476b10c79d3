/**
 * An interview: a student's allocator is asked one question after the other.
 *
 * @module
 */
import { Failure, type Servant, type Work } from "../contract.ts";
import { paragraph } from "../tools/paragraph.ts";
import type { Ledger } from "./ledger.ts";
import type { Question, Script } from "./questions.ts";
import { OUT_OF_ORDER } from "./words.ts";

/** What a student hands in. */
export const FILE = "allocator.ts";

/** Requests that an allocator may make: there are far fewer questions. */
const REQUESTS = 5_000;

/**
 * Asks what a script wants to know. It judges the answers itself.
 *
 * @throws {Failure} if an answer is wrong, or not all is answered.
 */
export async function interview(
  work: Work,
  ledger: Ledger,
  script: Script,
): Promise<void> {
  let next = script.next();
  let isOpen = false;
  const monitor: Servant = {
    fields: () => ({}),
    accept: () => {},
    methods: {
      next() {
        if (isOpen) throw new Failure(paragraph(OUT_OF_ORDER.next));
        if (next.done) return null;
        isOpen = true;
        ledger.open(next.value);
        return next.value;
      },
      answer(answer) {
        if (!isOpen) throw new Failure(paragraph(OUT_OF_ORDER.answer));
        isOpen = false;
        next = script.next(answer);
      },
    },
    silent: ["answer"],
  };
  const servants = { memory: ledger.memory, monitor };
  await work.call(FILE, "serve", { servants, requests: REQUESTS });
  if (isOpen || !next.done) throw new Failure(paragraph(OUT_OF_ORDER.back));
}

/** Asks these, and has the ledger judge the answers. */
export function* asking(
  ledger: Ledger,
  questions: Iterable<Question>,
): Script {
  for (const question of questions) {
    ledger.judge(yield question);
    const isGrowth = question.kind === "create" || question.kind === "resize";
    if (isGrowth && ledger.regionOf(question.vm) !== undefined) {
      ledger.use(question.vm);
    }
  }
}
