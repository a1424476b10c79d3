/**
 * The journal: every result, as soon as there is one, in files that only grow.
 * A grader that was killed goes on from there: nothing is lost, and nothing is
 * graded twice.
 *
 * It is a folder beside the file that is to be written, with a file for each
 * shard. So shards can run anywhere at the same time, and whoever comes last
 * reads them all.
 *
 * @module
 */
import { join } from "@std/path";
import { UsageError } from "../../isa/mod.ts";
import { type Io, type Log, readInput, resolve } from "../commands/io.ts";
import { linesOf } from "../commands/log_file.ts";
import { quoted } from "../commands/text.ts";
import type { Result } from "./result.ts";
import type { Shard } from "./shard.ts";

/** The version of a line. */
const SCHEMA = "trapeze/result/v1";

/** What a file of a shard is called. */
const FILE = /^\d+-of-\d+\.jsonl$/;

/** The most files of a journal, and the most bytes of one. */
const [MOST_FILES, MOST_BYTES] = [100_000, 2 ** 30];

/** What tells one grading from another. */
export type Identity = Pick<
  Result,
  "submission" | "hash" | "assignment" | "version" | "seed" | "refused"
>;

/** A journal that is open. */
export class Journal {
  readonly #log: Log;
  readonly #results: ReadonlyMap<string, Result>;

  private constructor(log: Log, results: ReadonlyMap<string, Result>) {
    this.#log = log;
    this.#results = results;
  }

  /**
   * Opens the journal of a file, to write as one shard.
   *
   * @throws {UsageError} if there is one and it is not to be `resume`d, if
   * another grader writes as this shard, or if a line of it is damaged.
   */
  static async open(
    io: Io,
    out: string,
    { shard, resume }: { readonly shard: Shard; readonly resume: boolean },
  ): Promise<Journal> {
    const folder = `${out}.journal`;
    const own = join(folder, `${shard.number}-of-${shard.count}.jsonl`);
    const kind = await io.kindOf(resolve(io, own)).catch(() => undefined);
    if (kind !== undefined && !resume) {
      throw new UsageError(
        `${quoted(own)} has results already: need --resume to go on with ` +
          "them, or another --out",
      );
    }
    await io.makeFolder(resolve(io, folder));
    const log = await io.openLog(resolve(io, own));
    if (log === undefined) {
      throw new UsageError(
        `another grader writes to ${quoted(own)}: need to wait for it, or ` +
          "another --shard",
      );
    }
    try {
      const results = new Map<string, Result>();
      collect(results, own, log.lines);
      if (resume) await collectOthers(io, folder, { own, results });
      return new Journal(log, results);
    } catch (error) {
      log.close();
      throw error;
    }
  }

  /** The result of a grading that was done before. */
  find(identity: Identity): Result | undefined {
    const found = this.#results.get(keyOf(identity));
    return found?.refused?.en === identity.refused?.en ? found : undefined;
  }

  /** Keeps a result. When this returns, it is safe. */
  async add(result: Result): Promise<void> {
    await this.#log.append(JSON.stringify({ schema: SCHEMA, ...result }));
  }

  /** Closes it. */
  close(): void {
    this.#log.close();
  }
}

function keyOf(
  { submission, hash, assignment, version, seed }: Identity,
): string {
  return JSON.stringify([submission, hash, assignment, version, seed]);
}

/** What the other shards have written so far. */
async function collectOthers(
  io: Io,
  folder: string,
  { own, results }: {
    readonly own: string;
    readonly results: Map<string, Result>;
  },
): Promise<void> {
  for (const { name } of await io.entries(resolve(io, folder), MOST_FILES)) {
    const path = join(folder, name);
    if (!FILE.test(name) || path === own) continue;
    const bytes = await readInput(io, path, MOST_BYTES);
    collect(results, path, linesOf(new TextDecoder().decode(bytes)));
  }
}

function collect(
  results: Map<string, Result>,
  path: string,
  lines: readonly string[],
): void {
  for (const [n, line] of lines.entries()) {
    const result = parsed(line);
    if (result === undefined) {
      throw new UsageError(
        `${quoted(path)}: line ${n + 1} is no result: need it mended, or ` +
          "taken out, so that its submission is graded again",
      );
    }
    results.set(keyOf(result), result);
  }
}

function parsed(line: string): Result | undefined {
  try {
    const { schema, ...result } = Object(JSON.parse(line));
    const isResult = schema === SCHEMA && Array.isArray(result.criteria) &&
      typeof result.submission === "string" && Number.isInteger(result.points);
    return isResult ? result : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
