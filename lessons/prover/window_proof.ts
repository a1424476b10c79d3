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
  /** A window of a program's, or of a guest's. */
  readonly window: Window<string>;
  /** The guest's memory, as a part of the memory below. */
  readonly region: Window<string>;
  /** How many bytes of memory there are below. */
  readonly size: string;
  readonly address: string;
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
        const { m, window, region, address } = world;
        const end = `(+ ${address} ${kind.bytes})`;
        const right = `(and (= (mod ${address} ${kind.alignment}) 0)
          (<= ${end} ${window.bound})
          (<= (+ ${window.base} ${end}) ${region.bound}))`;
        return differ(m.truth(outcome(world).allowed), right);
      }),
      claim(`where it leads, ${nameOf(kind)}`, (world) => {
        const { m, window, address } = world;
        const { allowed, physical } = outcome(world);
        const right = `(+ ${window.base} ${address})`;
        return both(m.truth(allowed), differ(physical, right));
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
      const { window, region } = world;
      const { base, bound } = real(world);
      const isWhole = (word: string): string => `(= (mod ${word} 4) 0)`;
      const given = [window.base, window.bound, region.base, region.bound];
      return `(and ${given.map(isWhole).join(" ")}
        (not (and ${isWhole(base)} ${isWhole(bound)})))`;
    }),
    ...kinds.flatMap((kind) => {
      const accesses = (world: World) => {
        const { m, window, region, size, address } = world;
        const access = { ...kind, address };
        return {
          bare: translate(m, window, { size: region.bound, access }),
          under: translate(m, real(world), { size, access }),
        };
      };
      return [
        claim(`allowed as on bare hardware, ${nameOf(kind)}`, (world) => {
          const { bare, under } = accesses(world);
          return differ(bare.allowed, under.allowed);
        }),
        claim(`moved to where the map says, ${nameOf(kind)}`, (world) => {
          const { m, region } = world;
          const { bare, under } = accesses(world);
          const right = `(+ ${region.base} ${bare.physical})`;
          return both(m.truth(under.allowed), differ(under.physical, right));
        }),
        claim(`never outside the region, ${nameOf(kind)}`, (world) => {
          const { m, region } = world;
          const { under: { allowed, physical } } = accesses(world);
          const outside = `(or (< ${physical} ${region.base})
            (> (+ ${physical} ${kind.bytes})
               (+ ${region.base} ${region.bound})))`;
          return both(m.truth(allowed), outside);
        }),
      ];
    }),
  ];
}

function differ(a: string, b: string): string {
  return `(not (= ${a} ${b}))`;
}

function both(a: string, b: string): string {
  return `(and ${a} ${b})`;
}

function nameOf({ bytes }: AccessKind): string {
  return bytes === 1 ? "1 byte" : `${bytes} bytes`;
}

/**
 * A claim about windows: `broken` is the condition, in SMT-LIB, under which it
 * does not hold. In sums that are written there, nothing wraps.
 */
function claim(subject: string, broken: (world: World) => string): Claim {
  return {
    subject,
    write() {
      const m = new Integers();
      const window = (name: string): Window<string> => ({
        base: m.any(`${name} base`),
        bound: m.any(`${name} bound`),
      });
      const [guest, region] = [window("window"), window("region")];
      const [size, address] = [m.any("size"), m.any("address")];
      m.script.assume(`(<= (+ ${region.base} ${region.bound}) ${size})`);
      const world = { m, window: guest, region, size, address };
      return { text: m.script.text([broken(world)]), names: m.script.names };
    },
  };
}
