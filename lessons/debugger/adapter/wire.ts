/**
 * The protocol's base: messages of JSON, each behind a header that says how many
 * bytes it has.
 *
 * The package can read such a stream too, but takes whatever is no header for
 * one that is to come, and waits for ever.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import {
  ClosedOutput,
  concatenate,
  type Input,
  type Output,
} from "../../commands/io.ts";
import { quoted } from "../../commands/text.ts";

/** The most bytes of a header. */
const MOST_HEADER = 1024;

/** The most bytes of a message: 64 MiB. */
const MOST_BODY = 64 * 2 ** 20;

/** What stands between a header and its message. */
const BLANK_LINE = "\r\n\r\n";

/**
 * The bodies of the messages that come in, until there are no more.
 *
 * @throws {UsageError} if what comes is no protocol, or is cut off.
 */
export async function* bodiesOf(input: Input): AsyncGenerator<Uint8Array> {
  const stream = new ByteStream(input);
  for (;;) {
    const length = await lengthOfNext(stream);
    if (length === undefined) return;
    if (await stream.fill(length)) yield stream.take(length);
    else throw cutOff();
  }
}

/** Reads a header; there is none at the end. */
async function lengthOfNext(stream: ByteStream): Promise<number | undefined> {
  for (let wanted = 1; await stream.fill(wanted); wanted = stream.length + 1) {
    const text = new TextDecoder("latin1").decode(stream.peek(MOST_HEADER));
    const end = text.indexOf(BLANK_LINE);
    if (end >= 0) {
      stream.take(end + BLANK_LINE.length);
      return lengthIn(text.slice(0, end));
    }
    // Whoever types here, or pipes a file, need not wait for an answer.
    if (!isBegun(text) || text.length === MOST_HEADER) throw noHeader(text);
  }
  if (stream.length > 0) throw cutOff();
  return undefined;
}

/** Whether it can still become a header. */
function isBegun(text: string): boolean {
  return /^(?:[A-Za-z-]+:[ -~]*\r\n)*(?:\r|[A-Za-z-]*(?::[ -~]*\r?)?)$/.test(
    text,
  );
}

function lengthIn(header: string): number {
  const fields = header.split("\r\n").map((line) => line.split(/: */, 2));
  const digits = fields.find(([name]) => /^content-length$/i.test(name))?.[1];
  const length = /^\d{1,15}$/.test(digits ?? "") ? Number(digits) : NaN;
  if (!(length <= MOST_BODY)) throw noHeader(header);
  return length;
}

function noHeader(text: string): UsageError {
  return new UsageError(
    `stdin is no debug adapter protocol: ${
      quoted(text.split(/[\r\n]/)[0])
    } stands where "Content-Length: N" is required, with N up to ${MOST_BODY}`,
  );
}

function cutOff(): UsageError {
  return new UsageError("stdin has ended in the middle of a message");
}

/** Bytes as they come, until somebody takes them. */
class ByteStream {
  readonly #input: Input;
  #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(input: Input) {
    this.#input = input;
  }

  /** How many bytes have come and are not taken. */
  get length(): number {
    return this.#length;
  }

  /** Waits until there are so many bytes; false if there will not be. */
  async fill(length: number): Promise<boolean> {
    while (this.#length < length) {
      const bytes = await this.#input.read();
      if (bytes === null) return false;
      this.#chunks.push(bytes);
      this.#length += bytes.length;
    }
    return true;
  }

  /** The first bytes, at most so many. */
  peek(most: number): Uint8Array {
    this.#join();
    return this.#chunks[0].subarray(0, most);
  }

  /** Takes so many bytes, which must be there. */
  take(length: number): Uint8Array {
    this.#join();
    const [all] = this.#chunks;
    this.#chunks = [all.subarray(length)];
    this.#length -= length;
    return all.subarray(0, length);
  }

  #join(): void {
    if (this.#chunks.length === 1) return;
    this.#chunks = [concatenate(this.#chunks, this.#length)];
  }
}

/** Sends messages, one after the other. */
export class Sender {
  readonly #output: Output;
  readonly #closed = Promise.withResolvers<void>();
  #tail: Promise<void> = Promise.resolve();

  constructor(output: Output) {
    this.#output = output;
  }

  /** Comes true when nobody takes messages any more; or fails, if that does. */
  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  /** Sends a message as soon as those before it are gone. */
  send(message: object): void {
    const body = new TextEncoder().encode(JSON.stringify(message));
    const header = new TextEncoder().encode(
      `Content-Length: ${body.length}${BLANK_LINE}`,
    );
    const bytes = concatenate([header, body], header.length + body.length);
    this.#tail = this.#tail.then(() => this.#output.write(bytes))
      .catch((error) => {
        if (error instanceof ClosedOutput) this.#closed.resolve();
        else this.#closed.reject(error);
      });
  }

  /** Waits until all messages are gone. */
  async drain(): Promise<void> {
    await this.#tail;
  }
}
