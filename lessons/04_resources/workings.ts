/**
 * Resources and the allocator: what the live machine does in each scene.
 *
 * @module
 */
import {
  BLOCK_SIZE,
  InvariantError,
  PG32,
  type Window,
  WORDS,
} from "../../isa/mod.ts";
import { composeWindow } from "../../monitor/mod.ts";
import {
  r,
  sameTrap,
  type Trapped,
  windows,
} from "../02_trap_and_emulate/panels.ts";
import { memoryMap } from "../03_promises/panels.ts";
import { earlier, type Exhibit, exhibit } from "../runner/exhibit.ts";
import { hex, type Panel, type Table, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import { comparison, counts, listing } from "../runner/shows.ts";
import {
  finish,
  physical,
  pswOf,
  type Stage,
  type Step,
  stepUntilNext,
  textAt,
} from "../runner/stage.ts";
import { ROOM, SECRET_WORD, SNOOP, TARGET } from "./guests.ts";
import {
  askers,
  attackTable,
  changers,
  found,
  threeAddresses,
} from "./panels.ts";
import {
  allWindows,
  bareAttack,
  canaries,
  type Caught,
  caught,
  guestAttack,
  type GuestStage,
  handover,
  outside,
  type Transfer,
  transfer,
  walkStage,
} from "./runs.ts";
import type { EN } from "./words_en.ts";

/** Where both guests keep their canary. */
const AT = 0x0800;
/** The instruction by which most attacks are made. */
const SETS_R = /^setr/;
/** The one that starts a transfer. */
const STARTS_DISK = /^out a0, DISK_COMMAND/;
/** In `DISK_STATUS`: the last command was refused. */
const REFUSED = 2;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *property() {
    const { machine, guests, shown } = canaries();
    yield {
      beat: "why",
      machine: exhibit(shown),
      panels: [[memoryMap(machine, guests)]],
    };
    yield {
      beat: "asks",
      values: { count: changers(PG32).length },
      panels: [[askers(PG32)]],
    };
  },

  *two() {
    const { machine, guests, shown } = canaries();
    const [first, second] = guests.map(({ cpu }) => cpu.x[10]);
    const ends = { [first]: "own", [second]: "other" } as const;
    const values = {
      at: hex(AT),
      first,
      second,
      turns: guests[0].statistics.slices,
    };
    yield {
      right: ends[guests[0].cpu.x[11]] ?? "fault",
      machine: earlier(shown),
      values,
      panels: [[memoryMap(machine, guests)]],
    };
    yield {
      beat: "found",
      machine: exhibit(shown),
      values,
      panels: [[found(guests, AT)]],
    };
  },

  *walk() {
    const stage = walkStage();
    const { machine, engine } = stage;
    stepUntilNext(stage, /^sw a0, 0x0020/);
    const at = pswOf(engine.cpu);
    const program = listing(stage, at, { before: 2, after: 3 });
    const here = exhibit(stage);
    const before = machine.bytes(0, machine.size).slice();
    stage.stepper.step();
    const { base } = machine.cpu;
    const after = machine.bytes(0, machine.size);
    const changed = after.findIndex((byte, n) => byte !== before[n]) & ~3;
    const named = 0x0020;
    const region = engine.region.address;
    const places = {
      [named]: "named",
      [named + at.base]: "physical",
      [named + at.base + region]: "real",
    } as const;
    finish(stage);
    const stores = stage.stepper.steps
      .filter(({ before }) =>
        /^sw a0, 0x0020/.test(textAt(stage, physical(before)) ?? "")
      ).length;
    const { exits } = engine.statistics;
    const values = {
      window: r(at),
      region: hex(region),
      named: hex(named),
      physical: hex(named + at.base),
      real: hex(named + at.base + region),
      base: hex(base),
      stores,
      exits: exits.memory,
    };
    yield {
      right: places[changed],
      machine: here,
      values,
      panels: [[program]],
    };
    yield {
      beat: "sum",
      machine: here,
      values,
      panels: [[threeAddresses(named, { base: at.base, region }), program]],
    };
    yield {
      beat: "once",
      machine: exhibit(stage),
      values,
      panels: [[counts([
        [term("stores"), stores],
        [term("exits for stores"), exits.memory],
        [term("exits by kernel"), exits.privileged],
        [term("exits by call"), exits.ecall],
      ])]],
    };
  },

  *too_large() {
    const { guest, bare, virtual } = caught("too_large");
    const { region, size } = guest.engine;
    const asked = virtual.before;
    const read = virtual.registers[1][12] >>> 0;
    const ends = { [asked.bound >>> 0]: "asked", [size]: "cut" } as const;
    const values = {
      size: hex(size),
      asked: hex(asked.bound, 8),
      behind: hex(region.address + size),
      ...outside(guest),
    };
    yield {
      right: ends[read] ?? "refused",
      machine: before(guest, SETS_R),
      values,
      panels: [[memoryMap(guest.machine, guest.guests)]],
    };
    yield {
      beat: "cut",
      machine: exhibit(guest),
      values,
      panels: [
        [program(guest, SETS_R), composed(guest, asked)],
        [comparison([term("bound read")], [
          [term("bare"), hex(bare.registers[1][12], 8)],
          [term("virtual"), hex(read, 8)],
        ])],
      ],
    };
    yield {
      beat: "fault",
      machine: exhibit(guest),
      values,
      panels: [[sameFault({ bare, virtual })]],
    };
  },

  *beyond() {
    const all = caught("beyond");
    const { guest, virtual } = all;
    const values = attempt(all);
    const { address, size } = guest.engine.region;
    const { base } = virtual.before;
    yield {
      right: virtual.trap.pc === virtual.trap.detail
        ? "nowhere"
        : base + address >= address + size
        ? "neighbour"
        : "own",
      machine: before(guest, SETS_R),
      values,
      panels: [[program(guest, SETS_R)]],
    };
    yield {
      beat: "empty",
      machine: exhibit(guest),
      values,
      panels: endOf(all),
    };
  },

  *wrap() {
    const all = caught("wrap");
    const { guest, virtual } = all;
    const values = attempt(all);
    const nothing = virtual.trap.pc === virtual.trap.detail;
    yield {
      right: nothing
        ? "nothing"
        : outside(guest).changed > 0
        ? "monitor"
        : "own",
      machine: before(guest, SETS_R),
      values,
      panels: [[program(guest, SETS_R)]],
    };
    yield {
      beat: "empty",
      machine: exhibit(guest),
      values,
      panels: endOf(all),
    };
  },

  *dma() {
    const guest = guestAttack("dma");
    const bare = bareAttack("dma");
    const [mine, its] = [transfer(guest), transfer(bare)];
    const { words, changed } = outside(guest);
    const values = {
      block: BLOCK_SIZE,
      at: hex(TARGET),
      size: hex(ROOM),
      moved: mine.moved,
      words,
      changed,
    };
    const fits = mine.moved > 0 || (mine.status & REFUSED) === 0;
    yield {
      right: changed > 0 ? "over" : fits ? "part" : "refused",
      machine: before(guest, STARTS_DISK),
      values,
      panels: [[program(guest, STARTS_DISK, 4)]],
    };
    yield {
      beat: "refused",
      machine: exhibit(guest),
      values,
      panels: [[comparison([term("disk status"), term("bytes moved")], [
        [term("bare"), hex(its.status), its.moved],
        [term("virtual"), hex(mine.status), mine.moved],
      ])]],
    };
  },

  *given_back() {
    const { address, filled, left, read, second } = handover();
    const shown = { image: SNOOP, on: "type1", engine: second };
    const values = { filled, size: ROOM, address: hex(address) };
    const word = read === SECRET_WORD ? "secret" : "fault";
    yield {
      right: read === 0 ? "zero" : word,
      machine: earlier(shown),
      values,
    };
    yield {
      beat: "clean",
      machine: exhibit(shown),
      values,
      panels: [[counts([
        [term("bytes before"), filled],
        [term("bytes after"), left],
        [term("loaded"), hex(read)],
      ])]],
    };
  },

  *cases() {
    const { cases, outside, unlike } = allWindows();
    yield {
      beat: "all",
      values: { cases, outside, unlike },
      panels: [[counts([
        [term("cases"), cases],
        [term("cases outside"), outside],
        [term("cases unlike"), unlike],
      ], term("allocator"))]],
    };
  },

  *control() {
    const faults = R_ATTACKS.map((name) => {
      const { guest, bare, virtual } = caught(name);
      const how = ({ trap: { cause, detail } }: Trapped) =>
        `${cause} ${hex(detail)}`;
      const { changed } = outside(guest);
      return [term(name), how(bare), how(virtual), changed] as const;
    });
    const guest = guestAttack("dma");
    const [mine, its] = [transfer(guest), transfer(bareAttack("dma"))];
    const how = ({ status }: Transfer) => `DISK_STATUS ${hex(status)}`;
    const { changed } = outside(guest);
    yield {
      beat: "table",
      machine: exhibit(guest),
      panels: [[
        attackTable([
          ...faults,
          [term("dma"), how(its), how(mine), changed],
        ]),
      ]],
    };
    yield { beat: "why", panels: [[askers(PG32)]] };
  },
};

/** The attacks that set R. */
const R_ATTACKS = ["too_large", "beyond", "wrap"] as const;

/** The step that attempted the instruction that is written so. */
function attemptOf(stage: Stage, text: RegExp): Step {
  const step = stage.stepper.steps.find(({ before }) =>
    text.test(textAt(stage, physical(before)) ?? "")
  );
  if (step === undefined) throw new InvariantError(`never run: ${text}`);
  return step;
}

/** The guest as it was before that step. */
function before(stage: Stage, text: RegExp): Exhibit {
  return earlier(stage, attemptOf(stage, text).tick);
}

/** The instructions around the one that is written so, once it has been run. */
function program(stage: Stage, text: RegExp, before = 2): Table {
  return listing(stage, attemptOf(stage, text).before, { before, after: 1 });
}

/** What the allocator makes of a guest's window. */
function composed({ engine: { window } }: GuestStage, guest: Window<number>) {
  const real = composeWindow(WORDS, guest, window);
  return windows([["virtual R", guest], ["region", window], ["real R", real]]);
}

/** How an attack on R ended: what was composed, and the fault. */
function endOf(attack: Caught): Panel[][] {
  const { guest, virtual } = attack;
  return [[composed(guest, virtual.before)], [sameFault(attack)]];
}

/** The fault that ended an attack, bare and as a guest. */
function sameFault({ bare, virtual }: Pick<Caught, "bare" | "virtual">): Table {
  return sameTrap(bare, virtual, [
    term("detail"),
    ({ trap }) => hex(trap.detail),
  ]);
}

/** What the words say of an attack by a base. */
function attempt({ guest: { engine }, virtual }: Caught) {
  const { base, bound } = virtual.before;
  const { address } = engine.region;
  return {
    base: hex(base),
    bound: hex(bound),
    size: hex(engine.size),
    region: hex(address),
    sum: hex(address + base),
  };
}
