/**
 * The arithmetic of windows: ours is proved, and wrong ones are refuted, by the
 * solver for all 32-bit words, and by trying all windows of 4-bit words.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  type Arithmetic,
  fits,
  limitOf,
  NumberArithmetic,
  translate,
  type Window,
} from "../../isa/mod.ts";
import { composeWindow } from "../../monitor/mod.ts";
import type { Claim } from "../../lessons/prover/claim.ts";
import { Solver } from "../../lessons/prover/solver.ts";
import {
  type AccessKind,
  type Compose,
  compositionClaims,
  hardwareClaims,
  OURS,
} from "../../lessons/prover/window_proof.ts";

const KINDS: readonly AccessKind[] = [
  { bytes: 1, alignment: 1 },
  { bytes: 2, alignment: 2 },
  { bytes: 4, alignment: 4 },
  { bytes: 16, alignment: 4 },
];

type Translate = typeof translate;

/** A wrong check of an access, with the functions that it is made of. */
function checks(
  limit: typeof limitOf,
  fit: typeof fits = fits,
  place = <V>(m: Arithmetic<V>, base: V, address: V): V => m.add(base, address),
): Translate {
  return (m, window, { size, access }) => ({
    allowed: fit(m, access, limit(m, window, size)),
    physical: place(m, window.base, access.address),
  });
}

/** Wrong checks of the hardware's, by what is wrong with them. */
const WRONG_CHECKS: Readonly<Record<string, Translate>> = {
  "only the base is checked": checks((m, { base }, size) =>
    m.select(m.ltu(base, size), m.sub(size, base), m.literal(0))
  ),
  "only the bound is checked": checks((_, { bound }) => bound),
  "a window that begins beyond memory is usable": checks((m, window, size) => {
    const rest = m.sub(size, window.base);
    return m.select(m.ltu(window.bound, rest), window.bound, rest);
  }),
  "the bound is compared as a signed number": checks((m, window, size) => {
    const rest = m.sub(size, window.base);
    const clipped = m.select(m.lt(window.bound, rest), window.bound, rest);
    return m.select(m.ltu(window.base, size), clipped, m.literal(0));
  }),
  "the sum of base and bound wraps": checks((m, window, size) => {
    const end = m.add(window.base, window.bound);
    const rest = m.sub(size, window.base);
    const clipped = m.select(m.ltu(size, end), rest, window.bound);
    return m.select(m.ltu(window.base, size), clipped, m.literal(0));
  }),
  "the limit is one byte too far": checks((m, window, size) => {
    const limit = limitOf(m, window, size);
    return m.select(limit, m.add(limit, m.literal(1)), limit);
  }),
  "only the first byte is checked": checks(
    limitOf,
    (m, { address }, limit) => m.ltu(address, limit),
  ),
  "the end of an access wraps": checks(
    limitOf,
    (m, { address, bytes }, limit) => {
      const last = m.add(address, m.literal(bytes - 1));
      return m.ltu(last, limit);
    },
  ),
  "alignment is not looked at": checks(
    limitOf,
    (m, access, limit) => fits(m, { ...access, alignment: 1 }, limit),
  ),
  "relocation forgets the base": checks(
    limitOf,
    fits,
    (_m, _b, address) => address,
  ),
};

/** A wrong composition, made of the right one. */
function changed(
  change: <V>(
    m: Arithmetic<V>,
    right: Window<V>,
    given: { readonly guest: Window<V>; readonly region: Window<V> },
  ) => Partial<Window<V>>,
): Compose {
  return (m, guest, region) => {
    const right = composeWindow(m, guest, region);
    return { ...right, ...change(m, right, { guest, region }) };
  };
}

/** Wrong compositions of the monitor's, by what is wrong with them. */
const WRONG_COMPOSITIONS: Readonly<Record<string, Compose>> = {
  "the region's start is ignored": changed((_, __, { guest }) => ({
    base: guest.base,
  })),
  "the bound is not clipped": changed((_, __, { guest }) => ({
    bound: guest.bound,
  })),
  "only the base is looked at": changed((m, _, { guest, region }) => ({
    bound: m.sub(region.bound, guest.base),
  })),
  "clipped one word too far": changed((m, right) => ({
    bound: m.add(right.bound, m.literal(4)),
  })),
  "clipped one word too early": changed((m, right) => ({
    bound: m.select(
      m.ltu(m.literal(4), right.bound),
      m.sub(right.bound, m.literal(4)),
      right.bound,
    ),
  })),
  "clipped at the end of the memory below": changed((m, _, given) => ({
    bound: limitOf(
      m,
      given.guest,
      m.add(given.region.base, given.region.bound),
    ),
  })),
  "the end of the guest's window wraps": changed((m, _, { guest, region }) => {
    const end = m.add(guest.base, guest.bound);
    const inside = m.ltu(end, region.bound);
    const rest = m.sub(region.bound, guest.base);
    const clipped = m.select(inside, guest.bound, rest);
    const begins = m.ltu(guest.base, region.bound);
    return { bound: m.select(begins, clipped, m.literal(0)) };
  }),
  "an empty window is one word long": changed((m, right) => ({
    bound: m.select(right.bound, right.bound, m.literal(4)),
  })),
  "a low bit of the base is kept": changed((m, right) => ({
    base: m.add(right.base, m.literal(2)),
  })),
  "low bits of the bound are kept": changed((m, right) => ({
    bound: m.select(
      m.ltu(m.literal(3), right.bound),
      m.sub(right.bound, m.literal(2)),
      right.bound,
    ),
  })),
  "the base is added twice": changed((m, right, { guest }) => ({
    base: m.add(right.base, guest.base),
  })),
};

/** The claims that the solver refutes. */
async function refuted(
  solver: Solver,
  claims: readonly Claim[],
): Promise<string[]> {
  const subjects: string[] = [];
  for (const claim of claims) {
    const { found } = await solver.find(claim.write().text);
    assert(found !== "unknown", claim.subject);
    if (found === "some") subjects.push(claim.subject);
  }
  return subjects;
}

const SMALL = new NumberArithmetic(4);
const WHOLE = [0, 4, 8, 12];

/** Whether a wrong check shows with words of 4 bits, tried one and all. */
function showsWhenSmall(check: Translate): boolean {
  for (const base of WHOLE) {
    for (const bound of WHOLE) {
      for (const size of WHOLE) {
        for (let address = 0; address < 16; address++) {
          for (const { bytes, alignment } of KINDS.slice(0, 3)) {
            const word = (n: number): number => SMALL.literal(n);
            const { allowed, physical } = check(SMALL, {
              base: word(base),
              bound: word(bound),
            }, {
              size: word(size),
              access: { address: word(address), bytes, alignment },
            });
            const right = address % alignment === 0 &&
              address + bytes <= bound && base + address + bytes <= size;
            if ((allowed !== 0) !== right) return true;
            if (right && SMALL.unsigned(physical) !== base + address) {
              return true;
            }
          }
        }
      }
    }
  }
  return false;
}

Deno.test("the hardware's check and the monitor's composition are proved", async () => {
  using solver = await Solver.load();
  const claims = [
    ...hardwareClaims(KINDS, OURS),
    ...compositionClaims(KINDS, OURS),
  ];
  assertEquals(await refuted(solver, claims), []);
});

Deno.test("wrong checks of an access are refuted", async () => {
  using solver = await Solver.load();
  for (const [what, check] of Object.entries(WRONG_CHECKS)) {
    const claims = hardwareClaims(KINDS, { ...OURS, translate: check });
    assert((await refuted(solver, claims)).length > 0, what);
  }
});

Deno.test("wrong compositions of windows are refuted", async () => {
  using solver = await Solver.load();
  for (const [what, compose] of Object.entries(WRONG_COMPOSITIONS)) {
    const claims = compositionClaims(KINDS, { ...OURS, compose });
    assert((await refuted(solver, claims)).length > 0, what);
  }
});

Deno.test("the right check is right for all words of 4 bits", () => {
  assert(!showsWhenSmall(translate));
});

Deno.test("wrong checks show on a machine of 4-bit words", () => {
  for (const [what, check] of Object.entries(WRONG_CHECKS)) {
    assert(showsWhenSmall(check), what);
  }
});
