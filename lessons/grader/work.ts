/**
 * What was handed in, as the tests use it: see `Work`.
 *
 * @module
 */
import {
  assemble,
  type Image,
  type InstructionSet,
  InvariantError,
  type Row,
  SourceError,
} from "../../isa/mod.ts";
import { type Call, Failure, type Work } from "../assignments/contract.ts";
import { assembled } from "../assignments/tools/assembled.ts";
import { same } from "../assignments/tools/words.ts";
import type { Io } from "../commands/io.ts";
import { rowsOfText } from "../commands/rows_file.ts";
import type { Limits } from "./limits.ts";
import { Student } from "./student.ts";

/** The work of one submission. Whoever makes it must end it. */
export class SubmittedWork implements Work {
  readonly #io: Io;
  readonly #files: ReadonlyMap<string, string>;
  readonly #limits: Limits;
  readonly #images = new Map<string, Image | Failure>();
  readonly #students = new Map<string, Student>();

  /** The work in some files: their texts by their names. */
  constructor(io: Io, files: ReadonlyMap<string, string>, limits: Limits) {
    this.#io = io;
    this.#files = files;
    this.#limits = limits;
  }

  text(file: string): string {
    const text = this.#files.get(file);
    if (text !== undefined) return text;
    throw new InvariantError(`a test asks for ${file}, which is not expected`);
  }

  image(file: string): Image {
    let image = this.#images.get(file);
    if (image === undefined) {
      image = attempted(file, this.text(file));
      this.#images.set(file, image);
    }
    if (image instanceof Failure) throw image;
    return image;
  }

  async rows(file: string, base: InstructionSet): Promise<readonly Row[]> {
    try {
      const { milliseconds } = this.#limits;
      const source = { file, text: this.text(file) };
      return await rowsOfText(this.#io, source, { base, milliseconds });
    } catch (error) {
      if (error instanceof SourceError) throw new Failure(same(error.message));
      throw error;
    }
  }

  async call(file: string, name: string, given: Call): Promise<unknown> {
    let student = this.#students.get(file);
    if (student === undefined) {
      const source = this.text(file);
      student = new Student(this.#io, { file, source }, this.#limits);
      this.#students.set(file, student);
    }
    return await student.call(name, given);
  }

  /** The first lines that its functions have printed since this was asked. */
  takePrinted(): readonly string[] {
    return [...this.#students.values()].flatMap((each) => each.takePrinted());
  }

  /** Ends its processes. */
  async end(): Promise<void> {
    for (const student of this.#students.values()) await student.end();
  }
}

/** The image of a source, or why there is none. */
function attempted(file: string, source: string): Image | Failure {
  try {
    return assembled(file, () => assemble(source, { file }));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
