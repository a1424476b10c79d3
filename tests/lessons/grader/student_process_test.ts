/**
 * The conversation with a student's file of TypeScript: what goes over, what
 * comes back, and how it is told when something is wrong.
 *
 * @module
 */
import { assertEquals, assertRejects } from "@std/assert";
import {
  type Call,
  Failure,
  type Fields,
  type Servant,
  Stopped,
} from "../../../lessons/assignments/contract.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { SubmittedWork } from "../../../lessons/grader/work.ts";
import { HURRY } from "./hurry.ts";

const FILE = "work.ts";

/** Calls functions of a file with this text. */
async function withWork(
  source: string,
  use: (work: SubmittedWork) => Promise<void>,
): Promise<void> {
  const work = new SubmittedWork(
    systemIo(),
    new Map([[FILE, source]]),
    HURRY,
  );
  try {
    await use(work);
  } finally {
    await work.end();
  }
}

/** A servant that notes what it is asked. */
function noting(fields: Record<string, number | number[]>): {
  servant: Servant;
  seen: unknown[];
} {
  const seen: unknown[] = [];
  const servant: Servant = {
    fields: () => fields as Fields,
    accept: (given) => void Object.assign(fields, given),
    methods: {
      note: (...args) => void seen.push(["note", ...args]),
      twice: (n) => {
        seen.push(["twice", n]);
        fields.count = 10;
        return Number(n) * 2;
      },
      refuse: () => {
        throw new Failure({ en: "not so", es: "así no" });
      },
    },
    silent: ["note"],
  };
  return { servant, seen };
}

Deno.test("data goes over and comes back", () =>
  withWork(
    `export const twice = (a, b) => [b, a, { "é": a }];
     export async function later() { return await Promise.resolve(7); }
     export function nothing() {}`,
    async (work) => {
      assertEquals(
        await work.call(FILE, "twice", { data: ["x", [1]] }),
        [[1], "x", { "é": "x" }],
      );
      assertEquals(await work.call(FILE, "later", {}), 7);
      assertEquals(await work.call(FILE, "nothing", {}), null);
    },
  ));

Deno.test("objects that live here look like any other there", () =>
  withWork(
    `export function work(n: number, { servant }) {
       servant.count = servant.count + n;
       servant.row[1] = -servant.row[0] | 0;
       servant.note("first", servant.count);
       servant.note("second");
       const four = servant.twice(2);
       return [four, servant.count, [...servant.row]];
     }`,
    async (work) => {
      const { servant, seen } = noting({ count: 1, row: [2 ** 31 - 1, 0] });
      const given: Call = { data: [2], servants: { servant } };
      assertEquals(await work.call(FILE, "work", given), [
        4,
        10,
        [2 ** 31 - 1, 1 - 2 ** 31],
      ]);
      // What nobody waits for is done all the same, and in its order.
      assertEquals(seen, [["note", "first", 3], ["note", "second"], [
        "twice",
        2,
      ]]);
      assertEquals(servant.fields(), {
        count: 10,
        row: [2 ** 31 - 1, 1 - 2 ** 31],
      });
    },
  ));

/** What goes wrong, and the words for it. */
const WRONG:
  readonly (readonly [about: string, source: string, said: string])[] = [
    [
      "it throws",
      `export function work() {\n  throw new Error("my mistake");\n}`,
      "work.ts:2:9: work has thrown an error: my mistake",
    ],
    [
      "it throws no error",
      `export function work() { throw 7; }`,
      "work.ts: work has thrown an error: something without a message is thrown",
    ],
    [
      "it is no TypeScript",
      `export function work( {`,
      "work.ts:1:24: the file cannot be loaded: ",
    ],
    [
      "it has no such function",
      `export const work = 7;`,
      "work.ts exports no function work: need export function work",
    ],
    [
      "it leaves what is no number",
      `export function work({ servant }) { servant.count = "7"; }`,
      'servant.count has become "7": need a whole number',
    ],
    [
      "it is refused something",
      `export function work({ servant }) { servant.refuse(); }`,
      "not so",
    ],
    [
      "it is refused something, and goes on",
      `export function work({ servant }) {
         try { servant.refuse(); } catch {}
         try { servant.twice(1); } catch {}
         return "done";
       }`,
      "not so",
    ],
  ];

for (const [about, source, said] of WRONG) {
  Deno.test(`told: ${about}`, () =>
    withWork(source, async (work) => {
      const { servant } = noting({ count: 1 });
      const given = { servants: { servant } };
      const call = () => work.call(FILE, "work", given);
      await assertRejects(call, Failure, said);
      // It is the same when it is tried again.
      await assertRejects(call, Failure, said);
    }));
}

Deno.test("so many requests, and no more", () =>
  withWork(
    `export function work(n, { servant }) {
       for (let i = 0; i < n; i++) servant.twice(i);
     }`,
    async (work) => {
      const { servant } = noting({ count: 0 });
      const call = (n: number): Promise<unknown> =>
        work.call(FILE, "work", {
          data: [n],
          servants: { servant },
          requests: 5,
        });
      await call(5);
      await assertRejects(() => call(6), Stopped, "more than 5 requests");
      await call(5);
    },
  ));

Deno.test("a process that ends is started again, but not for ever", () =>
  withWork(
    `export function work(n) { if (n === 0) Deno.exit(0); return n; }`,
    async (work) => {
      const call = (n: number): Promise<unknown> =>
        work.call(FILE, "work", { data: [n] });
      assertEquals(await call(1), 1);
      await assertRejects(
        () => call(0),
        Stopped,
        "ended before it had answered",
      );
      await assertRejects(
        () => call(1),
        Stopped,
        "it had to be stopped before",
      );
    },
  ));

Deno.test("what it prints is kept, some of it", () =>
  withWork(
    `console.log("loaded");
     export function work(n) { for (let i = 0; i < n; i++) console.log(i, { i }); }`,
    async (work) => {
      await work.call(FILE, "work", { data: [2] });
      assertEquals(work.takePrinted(), ["loaded", "0 { i: 0 }", "1 { i: 1 }"]);
      await work.call(FILE, "work", { data: [100] });
      assertEquals(work.takePrinted().length, 20);
      assertEquals(work.takePrinted(), []);
    },
  ));

Deno.test("chance and time are the same for everybody", async () => {
  const seen: unknown[] = [];
  for (let n = 0; n < 2; n++) {
    await withWork(
      `const first = Math.random();
       export const work = () => [first, Math.random(), Date.now(), performance.now()];`,
      async (work) => void seen.push(await work.call(FILE, "work", {})),
    );
  }
  assertEquals(seen[0], seen[1]);
});
