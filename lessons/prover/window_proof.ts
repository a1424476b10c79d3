/**
 * What is proved about windows: of the hardware's check of an access, and of
 * the monitor's composition of a guest's window with the guest's memory.
 *
 * The functions are those that run. What they are compared with is said in sums
 * of whole numbers, which do not wrap.
 *
 * @module
 */
import { type Arithmetic, translate, type Window } from "../../isa/mod.ts";
import { composeWindow } from "../../monitor/mod.ts";
import type { Claim } from "./claim.ts";
import { Integers } from "./integers.ts";
import type { Solver, Truth, Whole } from "./solver.ts";

/** A way to compose windows. */
export type Compose = <V>(
  m: Arithmetic<V>,
  guest: Window<V>,
  region: Window<V>,
) => Window<V>;

/** The arithmetic of windows: ours, or in a test a wrong one. */
export interface WindowFunctions {
  /** The hardware's check of an access. */
  readonly translate: typeof translate;
  /** The monitor's composition. */
  readonly compose: Compose;
}

/** The functions that the machine and the monitor run. */
export const OURS: WindowFunctions = { translate, compose: composeWindow };

/** A kind of access. */
export interface AccessKind {
  /** How many bytes. */
  readonly bytes: number;
  /** What the address must be a multiple of. */
  readonly alignment: number;
}

/** The words that a claim about windows is about, each any word. */
interface World {
  readonly m: Integers;
  readonly solver: Solver;
  /** A window of a program's, or of a guest's. */
  readonly window: Window<Whole>;
  /** The guest's memory, as a part of the memory below. */
  readonly region: Window<Whole>;
  /** How many bytes of memory there are below. */
  readonly size: Whole;
  readonly address: Whole;
}

/** That an access is allowed exactly where it should be, and leads there. */
export function hardwareClaims(
  kinds: readonly AccessKind[],
  { translate }: WindowFunctions,
): Claim[] {
  return kinds.flatMap((kind) => {
    const outcome = ({ m, window, region, address }: World) =>
      translate(m, window, {
        size: region.bound,
        access: { ...kind, address },
      });
    return [
      claim(`allowed, ${nameOf(kind)}`, (world) => {
        const { solver: { z3 }, m, window, region, address } = world;
        const [end, { bytes, alignment }] = [region.bound, kind];
        const right = z3.And(
          address.mod(alignment).eq(0),
          address.add(bytes).le(window.bound),
          window.base.add(address).add(bytes).le(end),
        );
        return m.truth(outcome(world).allowed).neq(right);
      }),
      claim(`where it leads, ${nameOf(kind)}`, (world) => {
        const { solver: { z3 }, m, window, address } = world;
        const { allowed, physical } = outcome(world);
        return z3.And(
          m.truth(allowed),
          physical.neq(window.base.add(address)),
        );
      }),
    ];
  });
}

/** That a virtual machine's windows are bare ones, moved into its region. */
export function compositionClaims(
  kinds: readonly AccessKind[],
  { translate, compose }: WindowFunctions,
): Claim[] {
  const real = ({ m, window, region }: World) => compose(m, window, region);
  return [
    claim("a real window is one that the hardware can hold", (world) => {
      const { solver: { z3 }, window, region } = world;
      const { base, bound } = real(world);
      return z3.And(
        ...[window.base, window.bound, region.base, region.bound]
          .map((word) => word.mod(4).eq(0)),
        z3.Or(base.mod(4).neq(0), bound.mod(4).neq(0)),
      );
    }),
    ...kinds.flatMap((kind) => {
      const both = (world: World) => {
        const { m, window, region, size, address } = world;
        const access = { ...kind, address };
        return {
          bare: translate(m, window, { size: region.bound, access }),
          under: translate(m, real(world), { size, access }),
        };
      };
      return [
        claim(`allowed as on bare hardware, ${nameOf(kind)}`, (world) => {
          const { bare, under } = both(world);
          return bare.allowed.neq(under.allowed);
        }),
        claim(`moved to where the map says, ${nameOf(kind)}`, (world) => {
          const { solver: { z3 }, m, region } = world;
          const { bare, under } = both(world);
          return z3.And(
            m.truth(under.allowed),
            under.physical.neq(region.base.add(bare.physical)),
          );
        }),
        claim(`never outside the region, ${nameOf(kind)}`, (world) => {
          const { solver: { z3 }, m, region } = world;
          const { under: { allowed, physical } } = both(world);
          const end = region.base.add(region.bound);
          return z3.And(
            m.truth(allowed),
            z3.Or(
              physical.lt(region.base),
              physical.add(kind.bytes).gt(end),
            ),
          );
        }),
      ];
    }),
  ];
}

function nameOf({ bytes }: AccessKind): string {
  return bytes === 1 ? "1 byte" : `${bytes} bytes`;
}

/** A claim about windows: `broken` is true where it does not hold. */
function claim(subject: string, broken: (world: World) => Truth): Claim {
  return {
    subject,
    logic: "QF_LIA",
    conditions(solver) {
      const m = new Integers(solver.z3);
      const window = (name: string): Window<Whole> => ({
        base: m.any(`${name} base`),
        bound: m.any(`${name} bound`),
      });
      const world = {
        m,
        solver,
        window: window("window"),
        region: window("region"),
        size: m.any("size"),
        address: m.any("address"),
      };
      const { region, size } = world;
      const lies = region.base.add(region.bound).le(size);
      return [...m.ranges, lies, broken(world)];
    },
    text(solver) {
      return solver.text(this.conditions(solver));
    },
  };
}
