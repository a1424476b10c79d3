/**
 * The solver: Z3, loaded when it is first needed.
 *
 * A claim about all states is proved by asking for a state that breaks it. The
 * solver finds one, or shows that there is none, or gives up after so many
 * steps of its own. Those are counted, not timed, so that it gives up at the
 * same place on every computer.
 *
 * @module
 */
import { init, type Z3LowLevel } from "z3-solver";
import { InvariantError } from "../../isa/mod.ts";

/** What the solver says to a text. */
export type Found =
  | { readonly found: "none" }
  | {
    readonly found: "some";
    /** The values, as int32 words, by their names. */
    readonly values: ReadonlyMap<string, number>;
  }
  | { readonly found: "unknown"; readonly why: string };

/** Z3, and what is asked of it. */
export class Solver {
  readonly #low: Z3LowLevel;

  private constructor(low: Z3LowLevel) {
    this.#low = low;
  }

  /** Loads Z3: about 35 MB, and a third of a second. */
  static async load(): Promise<Solver> {
    return new Solver(await init());
  }

  /**
   * Looks for values that meet all conditions of a text in SMT-LIB; of those
   * for the constants with these `names`, tells the values.
   */
  async find(text: string, names: readonly string[] = []): Promise<Found> {
    const { Z3 } = this.#low;
    // Each text has a world of its own: what one leaves behind, none finds.
    const configuration = Z3.mk_config();
    const context = Z3.mk_context(configuration);
    Z3.del_config(configuration);
    const say = (text: string): Promise<string> =>
      Z3.eval_smtlib2_string(context, text);
    try {
      const answer = (await say(text)).trim();
      switch (answer) {
        case "unsat":
          return { found: "none" };
        case "unknown":
          return { found: "unknown", why: "the solver has given up" };
        case "sat": {
          const wanted = names.map((name) => `|${name}|`).join(" ");
          const told = wanted && await say(`(get-value (${wanted}))`);
          return { found: "some", values: valuesIn(told) };
        }
        default:
          throw new InvariantError(`the solver says: ${answer.slice(0, 500)}`);
      }
    } finally {
      Z3.del_context(context);
    }
  }

  /** Ends its threads: without this, the process would go on for ever. */
  close(): void {
    this.#low.em.PThread.terminateAllThreads();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** The values in an answer such as `((|a b| #x0000002a) (c 7))`. */
function valuesIn(answer: string): Map<string, number> {
  const pairs = answer.matchAll(
    /\((\|[^|]*\||[^\s()|]+)\s+(#x[\da-f]+|\d+)\)/g,
  );
  return new Map(
    [...pairs].map(([, name, value]) => [
      name.replaceAll("|", ""),
      Number(value.replace("#", "0")) | 0,
    ]),
  );
}
