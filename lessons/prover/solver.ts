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
import {
  init,
  type Z3_context,
  Z3_error_code,
  Z3_lbool,
  type Z3_solver,
  type Z3LowLevel,
} from "z3-solver";
import { InvariantError } from "../../isa/mod.ts";
import type { Logic, ScriptText } from "./script.ts";

/** How many of its own steps the solver may take for one claim, if not fewer. */
const STEPS = 100_000_000;

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
  readonly #steps: number;

  private constructor(low: Z3LowLevel, steps: number) {
    this.#low = low;
    this.#steps = steps;
  }

  /** Loads Z3: about 35 MB, and a third of a second. */
  static async load({ steps = STEPS } = {}): Promise<Solver> {
    return new Solver(await init(), steps);
  }

  /**
   * Looks for values that meet all conditions of a script; of those for the
   * constants with these `names`, tells the values.
   */
  find(
    { logic, text }: ScriptText,
    names: readonly string[] = [],
  ): Found {
    const { Z3, em } = this.#low;
    // Each script has a world of its own: what one leaves behind, none finds.
    const configuration = Z3.mk_config();
    const context = Z3.mk_context(configuration);
    Z3.del_config(configuration);
    try {
      const solver = this.#solverOf(context, logic);
      Z3.solver_from_string(context, solver, text);
      if (Z3.get_error_code(context) !== Z3_error_code.Z3_OK) {
        throw new InvariantError("the solver does not understand a script");
      }
      // The other way to ask, in a thread, leaves a timer of ten minutes behind
      // if the thread is ended too soon; and nobody could tell when that is.
      switch (em._Z3_solver_check(context, solver) as Z3_lbool) {
        case Z3_lbool.Z3_L_FALSE:
          return { found: "none" };
        case Z3_lbool.Z3_L_UNDEF:
          return {
            found: "unknown",
            why: `no answer in ${
              this.#steps.toLocaleString("en")
            } of its steps`,
          };
        case Z3_lbool.Z3_L_TRUE: {
          const model = Z3.solver_get_model(context, solver);
          const told = Z3.model_to_string(context, model);
          return { found: "some", values: valuesIn(told, names) };
        }
      }
    } finally {
      Z3.del_context(context);
    }
  }

  #solverOf(context: Z3_context, logic: Logic): Z3_solver {
    const { Z3 } = this.#low;
    const symbol = (name: string) => Z3.mk_string_symbol(context, name);
    const solver = Z3.mk_solver_for_logic(context, symbol(logic));
    Z3.solver_inc_ref(context, solver);
    const parameters = Z3.mk_params(context);
    Z3.params_inc_ref(context, parameters);
    Z3.params_set_uint(context, parameters, symbol("rlimit"), this.#steps);
    Z3.solver_set_params(context, solver, parameters);
    return solver;
  }

  /** Ends its threads, if it has any. */
  close(): void {
    this.#low.em.PThread.terminateAllThreads();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** The values in a model, which has lines such as `|a b| -> #x0000002a`. */
function valuesIn(
  model: string,
  names: readonly string[],
): Map<string, number> {
  const lines = model.matchAll(/^(.+?) -> (#x[\da-f]+|\d+)$/gm);
  const all = new Map(
    [...lines].map(([, name, value]) => [
      name.replaceAll("|", ""),
      Number(value.replace("#", "0")) | 0,
    ]),
  );
  // What makes no difference is left out of a model, and may be anything.
  return new Map(names.map((name) => [name, all.get(name) ?? 0]));
}
