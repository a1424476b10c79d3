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
import { InvariantError } from "../../isa/mod.ts";
import {
  type Arith,
  type BitVec,
  type Bool,
  type Context,
  init,
  type Model,
} from "z3-solver";

/** The solver's world: the values of one belong to no other. */
export type Z3 = Context<"trapeze">;
/** A term that is true or false. */
export type Truth = Bool<"trapeze">;
/** A term that is a word of so many bits. */
export type Bits = BitVec<number, "trapeze">;
/** A term that is a whole number. */
export type Whole = Arith<"trapeze">;

/** What conditions are made of: formulas of bits, or sums of whole numbers. */
export type Logic = "QF_BV" | "QF_LIA";

/** How many of its own steps the solver may take for one claim. */
const STEPS = 100_000_000;

/** What the solver says to a question. */
export type Found =
  | { readonly found: "none" }
  | {
    readonly found: "some";
    /** The word that a term stands for. */
    word(term: Bits | Whole): number;
    /** All that is not determined by something else, by its name. */
    values(): Readonly<Record<string, number>>;
  }
  | { readonly found: "unknown"; readonly why: string };

/** Z3, and what is asked of it. */
export class Solver {
  /** For making terms. */
  readonly z3: Z3;
  readonly #close: () => void;

  private constructor(z3: Z3, close: () => void) {
    this.z3 = z3;
    this.#close = close;
  }

  /** Loads Z3: about 35 MB, and a third of a second. */
  static async load(): Promise<Solver> {
    const { Context, em } = await init();
    return new Solver(
      Context("trapeze"),
      () => em.PThread.terminateAllThreads(),
    );
  }

  /** A text that is the same for the same conditions, and for no others. */
  text(conditions: readonly Truth[]): string {
    return this.#given(conditions, "ALL").toString();
  }

  /** Looks for values that meet all conditions. */
  async find(conditions: readonly Truth[], logic: Logic): Promise<Found> {
    const solver = this.#given(conditions, logic);
    solver.set("rlimit", STEPS);
    switch (await solver.check()) {
      case "unsat":
        return { found: "none" };
      case "sat":
        return this.#some(solver.model());
      case "unknown":
        return { found: "unknown", why: `no answer in ${STEPS} steps` };
    }
  }

  #some(model: Model<"trapeze">): Found {
    const word = (term: Bits | Whole): number => {
      const value = model.eval(term, true);
      if (this.z3.isBitVecVal(value) || this.z3.isIntVal(value)) {
        return Number(value.value()) | 0;
      }
      throw new InvariantError("the solver's model lacks a value");
    };
    const values = () =>
      Object.fromEntries(
        model.decls().filter((decl) => decl.arity() === 0).map((decl) => [
          String(decl.name()),
          word(decl.call() as Bits | Whole),
        ]),
      );
    return { found: "some", word, values };
  }

  /** Ends its threads: without this, the process would go on for ever. */
  close(): void {
    this.#close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #given(conditions: readonly Truth[], logic: string) {
    const solver = new this.z3.Solver(logic);
    solver.add(...conditions);
    return solver;
  }
}
