/**
 * `info`: what there is to know about the present moment, by subject.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { COUNT, WORD } from "../../../machine/mod.ts";
import { grouped, hanging, hex, quoted } from "../../commands/text.ts";
import { levels } from "../core/forecast.ts";
import { countOf, type DebugCommand } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { REGISTER_NAMES } from "./effect.ts";
import { meant } from "./format.ts";
import { pswText } from "./into.ts";
import { stopData, stopLine } from "./stopping.ts";
import { lastTraps, trapText } from "./trap_log.ts";
import { clip, unsignedPsw, whereData, whereLines } from "./view.ts";

type Subject = (debug: Debugger, operands: string) => Answer;

function registers(debug: Debugger): Answer {
  const { engine: { cpu }, level } = debug;
  const psw = levels(debug.session).find((each) => each.level === level)!.psw;
  const values = [...cpu.x];
  const rows = [0, 4, 8, 12].map((n) =>
    values.slice(n, n + 4).map((value, i) =>
      `${REGISTER_NAMES[n + i].padEnd(4)} ${hex(value, 8)}`
    ).join("    ")
  );
  return {
    lines: [...rows, pswText(psw)],
    data: {
      registers: Object.fromEntries(
        values.map((value, n) => [REGISTER_NAMES[n], value]),
      ),
      psw: unsignedPsw(psw),
    },
  };
}

function breakpoints(debug: Debugger): Answer {
  const { all } = debug.session.stops;
  return {
    lines: all.length === 0
      ? ["There are no breakpoints."]
      : all.map((stop) => stopLine(debug, stop)),
    data: { stops: all.map(stopData) },
  };
}

/** The same moment at each level: the PSW there, and where pc really leads. */
export function layerLines(debug: Debugger): Answer {
  const { session } = debug;
  const all = levels(session);
  const lines = all.flatMap(({ level, psw, physical }) => {
    const name = level === debug.top
      ? "guest"
      : level === 0
      ? "machine"
      : `monitor ${level}'s machine`;
    const mark = level === debug.level ? "*" : " ";
    const kind = level === 0 ? "what is real" : "what it sees";
    return [
      `${mark} level ${level}, ${name} (${kind}):`,
      `    ${pswText(psw)}`,
      `    pc leads to ` +
      (physical === undefined
        ? "nowhere: it is not in the window"
        : `physical ${hex(physical)}` +
          (level === debug.top
            ? ` ${session.places.nameOf(physical) ?? ""}`.trimEnd()
            : "")),
    ];
  });
  return {
    lines: lines.map(clip),
    data: {
      levels: all.map(({ level, psw, physical }) => ({
        level,
        psw: unsignedPsw(psw),
        physical,
      })),
    },
  };
}

/** The traps that the level looked at got last. */
function traps(debug: Debugger, operands: string): Answer {
  const most = operands === "" ? 10 : countOf(operands, "traps");
  const { traps } = lastTraps(debug, most);
  return {
    lines: traps.length === 0
      ? [
        `${
          debug.level === debug.top ? "The guest" : "This layer"
        } has had no traps yet.`,
      ]
      : traps.map((each) => clip(trapText(debug, each))),
    data: {
      level: debug.level,
      traps: traps.map(({ trap, tick, address, mode, action }) => ({
        tick,
        cause: trap.cause,
        detail: trap.detail,
        address,
        mode,
        action,
      })),
    },
  };
}

function vms(debug: Debugger): Answer {
  const { rig: { tower, offset }, guest } = debug.session;
  const { machine, hosting, vms } = tower;
  const lines = [`level 0: the machine, ${grouped(machine.size)} bytes`];
  if (hosting !== undefined) {
    const { process, os } = hosting;
    const { address, size } = process.region;
    lines.push(
      `a host OS on it; process ${process.facts.pid} (${process.facts.name}) ` +
        `has ${grouped(size)} bytes at ${hex(address)}, ` +
        `${grouped(os.freeMemory)} are free`,
    );
  }
  vms.forEach((vm, n) => {
    const { address, size } = vm.region;
    const below = n === 0 && hosting !== undefined
      ? "the process"
      : `level ${n}`;
    lines.push(
      `level ${n + 1}: monitor ${n + 1}'s machine, ${grouped(size)} bytes at ` +
        `${hex(address)} of ${below}${vm === guest ? "; the guest" : ""}`,
    );
  });
  lines.push(`guest physical 0 is at ${hex(offset)} of the machine`);
  return {
    lines: lines.map(clip),
    data: {
      on: debug.on,
      offset,
      vms: vms.map(({ region }, n) => ({ level: n + 1, ...region })),
    },
  };
}

/** The devices of the level that is looked at. */
export function devices(debug: Debugger): Answer {
  const { engine } = debug;
  const { state: { words, counts }, console, disk, clock } = engine;
  const due = (tick: number): string =>
    tick === Infinity ? "nothing" : `tick ${grouped(tick)}`;
  const data = {
    timer: clock.timer,
    pending: words[WORD.pending],
    console: {
      status: console.status,
      control: console.control,
      read: counts[COUNT.read],
      written: counts[COUNT.written],
    },
    disk: {
      status: disk.status,
      control: disk.control,
      block: words[WORD.diskBlock] >>> 0,
      address: words[WORD.diskAddress] >>> 0,
      count: words[WORD.diskCount] >>> 0,
      bytes: disk.contents.length,
    },
  };
  const { console: c, disk: d } = data;
  return {
    lines: [
      `timer: ${data.timer === 0 ? "off" : `${data.timer} ticks left`}; ` +
      `due: ${due(counts[COUNT.timerDue])}`,
      `pending interrupts: ${clock.pending ?? "none"} (bits ${data.pending})`,
      `console: status ${c.status}, control ${c.control}, read ${c.read}, ` +
      `written ${c.written}; next input: ${due(console.due)}`,
      `disk: status ${d.status}, control ${d.control}, block ${d.block}, ` +
      `address ${hex(d.address)}, count ${d.count}; due: ${due(disk.due)}`,
    ].map(clip),
    data,
  };
}

/** Columns before what is told of a level. */
const STATS_INDENT = 10;

/** Counts as `deno task run` would have them, had it stopped here. */
export function stats(debug: Debugger): Answer {
  const { session } = debug;
  session.timeline.straighten();
  const { tower } = session.rig;
  const happened = (traps: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(traps).filter(([, n]) => n > 0));
  const all = [tower.machine, ...tower.vms].map((engine, level) => {
    const statistics = level === 0
      ? undefined
      : tower.vms[level - 1].statistics;
    return {
      level,
      traps: happened(engine.traps),
      emulated: statistics?.emulated ?? 0,
      reflected: statistics?.reflected ?? 0,
      own: statistics?.own ?? 0,
    };
  });
  const { checkpoints } = session.timeline;
  return {
    lines: [
      ...all.flatMap(({ level, traps, emulated, reflected, own }) => {
        const causes = Object.entries(traps).map(([c, n]) => `${c} ${n}`);
        const monitor = level === 0
          ? ""
          : `; emulated ${emulated}, reflected ${reflected}, own ${own}`;
        return hanging(
          `level ${level}:`,
          `traps: ${causes.join(", ") || "none"}${monitor}`,
          STATS_INDENT,
        );
      }),
      `checkpoints: ${checkpoints.length}, the last at tick ` +
      grouped(checkpoints.at(-1)!.tick),
    ],
    data: {
      levels: all,
      checkpoints: checkpoints.length,
      host: tower.hosting?.os.ledger.counts,
    },
  };
}

const SUBJECTS: Readonly<Record<string, Subject>> = {
  registers,
  breakpoints,
  layers: layerLines,
  traps,
  vms,
  devices,
  stats,
  line: (debug) => ({ lines: whereLines(debug), data: whereData(debug) }),
  display: (debug) => ({
    lines: debug.displays.map(({ n, text }) => `${n}: ${text}`),
    data: { displays: debug.displays.map(({ n, text }) => ({ n, text })) },
  }),
};

/** The command. */
export const INFO: DebugCommand = {
  names: ["info", "i"],
  operands: `${Object.keys(SUBJECTS).join(" | ")}`,
  summary: "Shows what there is to know about the present moment.",
  more: "registers, devices and traps are those of the layer that is looked " +
    "at; traps N are the last N, and below the guest each with what the " +
    "monitor did about it; stats are the counts that deno task run would " +
    "show, had it stopped here.",
  completes: Object.keys(SUBJECTS),
  run(debug, operands) {
    const [, name, rest] = /^(\S*)\s*([^]*)$/.exec(operands)!;
    const names = Object.keys(SUBJECTS);
    const begun = names.filter((each) => name !== "" && each.startsWith(name));
    const subject = Object.hasOwn(SUBJECTS, name) ? name : begun[0];
    if (subject === undefined) {
      throw new UsageError(
        name === ""
          ? `info about what? need one of ${names.join(", ")}`
          : `there is no info about ${quoted(name)}: ${meant(name, names)}`,
      );
    }
    if (rest !== "" && subject !== "traps") {
      throw new UsageError(
        `info ${subject} takes nothing, not ${quoted(rest)}`,
      );
    }
    return SUBJECTS[subject](debug, rest);
  },
};
