/**
 * The debugger: what is said to it in each scene, and what it does.
 *
 * @module
 */
import { Bare, load, Machine } from "../../machine/mod.ts";
import { difference } from "../02_trap_and_emulate/runs.ts";
import { onlyPlaceOf } from "../06_nesting/tower.ts";
import { commands } from "../07_your_own_guest/panels.ts";
import { levels } from "../debugger/core/forecast.ts";
import { hex, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import { counts } from "../runner/shows.ts";
import { Conversation } from "./conversation.ts";
import { ECHO, KERNEL, NESTED_KERNEL, TILL } from "./guests.ts";
import { priced, priceOf } from "./panels.ts";
import type { EN } from "./words_en.ts";

/** A tick of the till's that is far from any moment that is kept. */
const FAR = 1_950_000;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  async *stop() {
    const talk = new Conversation(KERNEL);
    await talk.sayAll("break trap", "continue");
    yield {
      beat: "stopped",
      machine: talk.exhibit,
      panels: [[talk.last(2)]],
    };
  },

  async *unchanged() {
    const talk = new Conversation(KERNEL);
    const { session: { guest, places } } = talk;
    const at = places.label("trap");
    const before = guest.load(at);
    await talk.sayAll("break trap", "continue");
    const now = guest.load(at);
    const machine = talk.exhibit;
    const bytes = difference(guest, withoutDebugger(guest.ticks));
    yield {
      right: now === before ? "same" : "patched",
      machine,
      panels: [[talk.last(2)]],
    };
    await talk.say("x/i trap");
    yield {
      beat: "mark",
      machine,
      values: { word: hex(now, 8) },
      panels: [[talk.last(1)], [
        counts([
          [term("bytes to notice"), bytes.bytes],
          [term("bytes that differ"), bytes.differ],
        ]),
      ]],
    };
    yield { beat: "patching" };
    yield { beat: "registers" };
  },

  async *over() {
    const talk = new Conversation(KERNEL);
    await talk.sayAll("break process+4", "continue");
    const machine = talk.exhibit;
    const before = talk.last(2);
    await talk.sayAll("stepi", "reverse-stepi", "next");
    const places = { "trap": "handler", "process+8": "after" } as const;
    yield {
      right: places[talk.place as keyof typeof places] ?? "end",
      machine,
      panels: [[before]],
    };
    yield { beat: "stepped", machine, panels: [[talk.last(3)]] };
  },

  async *layers() {
    const talk = new Conversation(NESTED_KERNEL);
    await talk.sayAll("break process", "continue");
    const before = talk.last(1);
    const [guest, one, real] = levels(talk.session)
      .map(({ physical = 0 }) => physical);
    const { session: { guest: engine, address, rig: { tower } } } = talk;
    const found = onlyPlaceOf(tower.machine, engine.load(address));
    const machine = talk.exhibit;
    const places = { [guest]: "guest", [one]: "one", [real]: "real" } as const;
    const values = { guest: hex(guest), one: hex(one), real: hex(real) };
    yield {
      right: places[found],
      machine,
      values,
      panels: [[before]],
    };
    await talk.say("layer");
    yield { beat: "levels", machine, values, panels: [[talk.last(1)]] };
  },

  async *explain() {
    const talk = new Conversation(KERNEL);
    await talk.sayAll("stepi 4", "explain");
    yield {
      beat: "foretold",
      machine: talk.exhibit,
      panels: [[talk.last(1)]],
    };
  },

  async *into() {
    const talk = new Conversation(KERNEL);
    await talk.sayAll("tbreak process", "continue", "reverse-stepi");
    const machine = talk.exhibit;
    const before = talk.last(1);
    const { lines } = await talk.say("step --into");
    const parts = PARTS.filter((part) => lines.join("\n").includes(`${part}:`));
    yield {
      right: parts.length === 3
        ? "three"
        : parts.length === 2
        ? "two"
        : "dispatcher",
      machine,
      panels: [[before]],
    };
    yield { beat: "walked", machine, panels: [[talk.last(1)]] };
  },

  async *writer() {
    const talk = new Conversation(KERNEL);
    await talk.sayAll("watch mode", "continue", "continue");
    const machine = talk.exhibit;
    yield { beat: "watched", machine, panels: [[talk.last(3)]] };
    const before = talk.last(1);
    const { data } = await talk.say("when mode");
    const { how, address } = data.writer as {
      readonly how: string;
      readonly address: number;
    };
    const first = talk.session.places.label("trap");
    yield {
      right: how === "trap" ? "trap" : address === first ? "first" : "lpsw",
      machine,
      panels: [[before]],
    };
    await talk.say("when a0");
    yield { beat: "found", machine, panels: [[talk.last(2)]] };
  },

  async *back() {
    yield { beat: "determined" };
    const talk = new Conversation(TILL);
    await talk.say(`goto ${FAR}`);
    const machine = talk.exhibit;
    const price = await priceOf(
      talk.session,
      () => talk.say("reverse-stepi"),
    );
    const values = {
      ticks: price.ticks,
      size: talk.session.rig.tower.machine.size,
      copies: price.copies,
      replayed: price.replayed,
      moments: price.checkpoints,
      pages: price.pages,
    };
    yield {
      right: price.replayed > 1
        ? "again"
        : price.checkpoints > price.ticks
        ? "kept"
        : "undone",
      machine,
      values,
    };
    yield {
      beat: "price",
      machine,
      values,
      panels: [[talk.last(1)], [priced(price)]],
    };
  },

  async *log() {
    const talk = new Conversation(ECHO);
    const machine = talk.exhibit;
    await talk.sayAll('type "hi"', "continue");
    const typed = talk.last(2);
    const first = { printed: talk.printed, tick: talk.session.position.tick };
    await talk.say("goto 0");
    const none = talk.printed;
    await talk.say("continue");
    const { tick } = talk.session.position;
    yield {
      right: talk.printed === none
        ? "nothing"
        : talk.printed === first.printed && tick === first.tick
        ? "again"
        : "later",
      machine,
      panels: [[typed]],
    };
    yield { beat: "logged", machine, panels: [[talk.last(2)]] };
  },

  async *culprit() {
    const talk = new Conversation(TILL);
    await talk.sayAll("continue", "print *price");
    const end = talk.session.position.tick;
    const values = { printed: talk.printed, ticks: end };
    const machine = talk.exhibit;
    yield { beat: "symptom", machine, values, panels: [[talk.last(2)]] };
    await talk.sayAll("watch *price", "reverse-continue", "explain");
    const [culprit] = talk.place!.split("+");
    yield {
      right: culprit as "fill" | "work" | "report",
      machine,
      values,
    };
    yield {
      beat: "caught",
      machine: talk.exhibit,
      values: { back: end - talk.session.position.tick },
      panels: [[talk.last(3)]],
    };
  },

  async *history() {
    const talk = new Conversation(TILL);
    await talk.say("goto end");
    const was = talk.printed;
    await talk.sayAll("watch *price", "reverse-continue");
    const machine = talk.exhibit;
    const before = talk.last(1);
    await talk.sayAll("set pc = pc + 4", "continue");
    const now = talk.printed;
    const values = { was, now };
    yield {
      right: now === was ? "same" : now === "" ? "nothing" : "other",
      machine,
      values,
      panels: [[before]],
    };
    yield {
      beat: "edited",
      machine,
      values,
      panels: [[talk.last(2)]],
    };
  },

  async *exits() {
    const talk = new Conversation(KERNEL);
    const machine = talk.exhibit;
    await talk.sayAll("catch reflect", "continue");
    const { places, address } = talk.session;
    const [mnemonic] = places.sourceOf(address)!.text.split(" ");
    yield {
      right: mnemonic as "rdstatus" | "lpsw" | "ecall",
      machine,
    };
    await talk.sayAll("catch emulate", "continue");
    yield {
      beat: "caught",
      machine: talk.exhibit,
      panels: [[talk.last(4)]],
    };
  },

  *field() {
    yield { beat: "undo" };
    yield { beat: "processes" };
    yield { beat: "machines" };
  },

  *yours() {
    yield {
      beat: "run",
      panels: [[commands([
        "deno task debug timesharing --on type1",
        "deno task debug lessons/11_debugger/till.s --on nested:2",
        "deno task debug timesharing --on type1 --at 20000",
        "deno task debug --help",
      ])]],
    };
    yield { beat: "homework" };
  },
};

/** The monitor's parts, as `step --into` names them. */
const PARTS = ["dispatcher", "interpreter", "allocator"];

/** The lesson's kernel at a tick, on a machine into which nobody looks. */
function withoutDebugger(tick: number): Machine {
  const machine = new Machine({ memory: KERNEL.memory });
  load(machine, KERNEL.image);
  new Bare(machine).run(tick);
  return machine;
}
