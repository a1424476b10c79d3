/**
 * All that `run` says while a guest runs and when it has ended. What the guest
 * prints is stdout's, or the document's; all else is stderr's.
 *
 * @module
 */
import { type Image, isInterrupt, UsageError } from "../../isa/mod.ts";
import { arrangementName } from "./arrangement.ts";
import type { Given } from "./cli.ts";
import { debugLine } from "./debug_line.ts";
import { type Fault, faultFacts, FaultFinder, faultReport } from "./fault.ts";
import { concatenate, type Io, print } from "./io.ts";
import {
  hostReport,
  levelReports,
  type RunReport,
  standing,
  statusFacts,
  statusLine,
} from "./run_report.ts";
import type { Status } from "./session.ts";
import { codeAt, type Sighting, watchTraps } from "./sighting.ts";
import { counted, type Style, styleFor } from "./text.ts";
import type { Tower } from "./tower.ts";
import { traceHeader, traceRow, traceWords } from "./trace.ts";

/** The most bytes of output that a document holds: 64 MiB. */
const MOST_OUTPUT = 64 * 2 ** 20;

/** What is reported about. */
export interface ReporterOptions {
  /** The guest, as the user named it. */
  readonly name: string;
  /** How the user wants it. */
  readonly given: Given;
  /** What it runs on. */
  readonly tower: Tower;
  /** What it is. */
  readonly image: Image;
}

/** Watches a guest that has yet to start, and tells about it. */
export class Reporter {
  readonly #io: Io;
  readonly #options: ReporterOptions;
  readonly #style: Style;
  readonly #json: boolean;
  readonly #chunks: Uint8Array[] = [];
  readonly #finder = new FaultFinder();
  #length = 0;
  #lastByte = 0x0a;
  #rows: string[] = [];
  #fault: Fault | undefined;
  #waited = false;

  /** Begins to watch. */
  constructor(io: Io, options: ReporterOptions) {
    const { given, tower } = options;
    this.#io = io;
    this.#options = options;
    this.#style = styleFor(io, "stderr", given);
    this.#json = given.has("json");
    const trace = given.has("trace");
    if (trace && !given.plain) {
      this.#rows.push(this.#style.bold(traceHeader()));
    }
    watchTraps(tower, {
      everywhere: trace,
      seen: (sighting) => {
        if (trace) this.#trace(sighting);
        if (sighting.action === "deliver") this.#check(sighting);
      },
    });
  }

  /** Takes what the guest has printed, and lets the trace out. */
  async output(printed: Uint8Array): Promise<void> {
    if (this.#rows.length > 0) {
      await print(this.#io.stderr, this.#rows.splice(0).join("\n") + "\n");
    }
    if (printed.length === 0) return;
    this.#length += printed.length;
    this.#lastByte = printed[printed.length - 1];
    if (!this.#json) return await this.#io.stdout.write(printed);
    this.#chunks.push(printed);
    if (this.#length > MOST_OUTPUT) {
      throw new UsageError(
        `the guest has printed more than ${MOST_OUTPUT} bytes, too much for ` +
          "one document: need fewer --ticks, or no --json",
      );
    }
  }

  /** Tells the user, once, that it is their turn. */
  async waiting(): Promise<void> {
    if (this.#waited) return;
    this.#waited = true;
    await this.#say([
      this.#style.dim("[the guest waits for input: type; Ctrl-D ends it]"),
    ]);
  }

  /** Ctrl-C: says where the guest stood. */
  async interrupted(): Promise<void> {
    const { guest, on, ticks } = this.#facts;
    this.#lastByte = 0; // The terminal has shown ^C.
    await this.#say([
      ...this.#options.given.plain
        ? [`guest: ${guest}`, `on: ${on}`, `ticks: ${ticks}`, "stopped: Ctrl-C"]
        : [`[${guest} stopped on ${on} after ${counted(ticks, "tick")}]`],
      ...this.#standing,
      ...this.#options.given.value("disk-out") === undefined
        ? []
        : ["disk: not written"],
    ]);
  }

  /** The run has ended. */
  async ended(status: Status): Promise<void> {
    const { tower, given } = this.#options;
    const ending = { ...this.#facts, status };
    if (this.#fault !== undefined) await this.#explain(this.#fault);
    if (this.#json) {
      const output = new TextDecoder()
        .decode(concatenate(this.#chunks, this.#length));
      const { status, ...facts } = ending;
      const levels = levelReports(tower);
      const host = hostReport(tower);
      const report: RunReport = { ...facts, output, status, levels, host };
      await print(this.#io.stdout, JSON.stringify(report, null, 2) + "\n");
      return;
    }
    const lines = given.plain
      ? statusFacts(ending)
      : [this.#style.dim(statusLine(ending))];
    const ended = status === "halted" || status === "killed";
    await this.#say([...lines, ...ended ? [] : this.#standing]);
  }

  get #facts(): { guest: string; on: string; ticks: number } {
    const { tower, name } = this.#options;
    return {
      guest: name,
      on: arrangementName(tower.on),
      ticks: tower.guest.ticks,
    };
  }

  get #standing(): string[] {
    const { tower, image, given } = this.#options;
    return standing(tower.guest, image)
      .map((fact) => given.plain ? fact : `  ${fact}`);
  }

  #trace(sighting: Sighting): void {
    const words = this.#options.given.plain ? traceWords : traceRow;
    this.#rows.push(words(sighting, codeAt(sighting, this.#options)));
  }

  /** A guest that can never go on is stopped: that is the tool's decision. */
  #check(sighting: Sighting): void {
    const fault = this.#finder.see(sighting);
    if (fault === undefined) return;
    this.#fault = fault;
    this.#options.tower.guest.kill();
  }

  async #explain(fault: Fault): Promise<void> {
    const facts = faultFacts(fault, (seen) => codeAt(seen, this.#options));
    const line = this.#debugLine(fault);
    await this.#say(
      this.#options.given.plain
        ? [...facts, ["debug", line]].map(([name, fact]) => `${name}: ${fact}`)
        : [
          this.#style.red(`trapeze run: ${faultReport(facts)}`),
          "  Look at it, and at what came before, with",
          `    ${line}`,
        ],
    );
  }

  /** Opens the debugger where what could not go on is about to happen. */
  #debugLine({ first: { trap: { cause }, tick } }: Fault): string {
    const { name, given, tower } = this.#options;
    const { log } = tower.guest.console;
    const typed = !log.some(({ bytes }) => bytes.length > 0)
      ? "nothing"
      : this.#io.stdin.isTerminal
      ? "terminal"
      : "file";
    const before = isInterrupt(cause) ? tick : tick - 1;
    return debugLine({ name, given, typed }, before);
  }

  /** Lines on stderr, below what the guest has printed. */
  async #say(lines: readonly string[]): Promise<void> {
    const { stdout, stderr } = this.#io;
    const below = stdout.isTerminal && stderr.isTerminal &&
      this.#lastByte !== 0x0a;
    this.#lastByte = 0x0a;
    await print(stderr, `${below ? "\n" : ""}${lines.join("\n")}\n`);
  }
}
