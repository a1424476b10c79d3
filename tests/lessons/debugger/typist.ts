/**
 * Somebody who sits at a terminal, and does the next thing when there is to be
 * seen what was waited for.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { FakeScreen } from "../runner/fake_screen.ts";
import {
  type FakeWorld,
  fakeWorld,
  type FakeWorldOptions,
} from "../runner/fake_world.ts";

/** What is waited for, and then what is typed or done. */
export type Step = readonly [
  seen: string,
  does: string | ((world: FakeWorld) => void),
];

/** A world with somebody in it. */
export interface Typist {
  readonly world: FakeWorld;
  /** What the terminal shows now. */
  readonly screen: () => FakeScreen;
  /** Fails if something was waited for and never seen. */
  readonly check: () => void;
}

/** How often it is looked before it is given up. */
const PATIENCE = 3000;

/** Makes a world in which these steps are done; then there are no more keys. */
export function typist(
  steps: readonly Step[],
  options: FakeWorldOptions = {},
): Typist {
  const world = fakeWorld({ keys: [], ...options });
  const left = [...steps];
  let mark = 0;
  const isSeen = (text: string): boolean =>
    world.io.out().slice(mark).includes(text);
  async function read(): Promise<Uint8Array | null> {
    for (let step = left[0]; step !== undefined; step = left[0]) {
      const [seen, does] = step;
      for (let n = 0; !isSeen(seen); n++) {
        if (n === PATIENCE) return null;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      left.shift();
      mark = world.io.out().length;
      if (typeof does === "string") return new TextEncoder().encode(does);
      does(world);
    }
    return null;
  }
  Object.assign(world.io.stdin, { read });
  return {
    world,
    screen() {
      const screen = new FakeScreen();
      screen.write(world.io.out());
      return screen;
    },
    check: () => assertEquals(left.map(([seen]) => seen), [], world.io.out()),
  };
}
