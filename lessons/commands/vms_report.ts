/**
 * What `run --vms` tells: a table for the eye, facts for the ear, and a
 * document for programs.
 *
 * @module
 */
import type { Cause } from "../../isa/mod.ts";
import type { Vm } from "../../monitor/mod.ts";
import type { Status } from "./session.ts";
import { happened } from "./run_report.ts";
import { grouped, type Style } from "./text.ts";
import { arrangementName } from "./arrangement.ts";
import { type House, statusOf, type Tenant } from "./vms_house.ts";
import type { Tail } from "./vms_output.ts";

/** A machine, what it is, and what it has printed. */
export interface Resident {
  readonly tenant: Tenant;
  readonly vm: Vm;
  readonly output: Tail;
}

/** What there is to tell of one machine. */
export interface VmReport {
  /** Its name. */
  readonly name: string;
  /** What it runs, as its line says. */
  readonly guest: string;
  /** How it ended; `ticks` if it could have gone on. */
  readonly status: Status;
  /** Its ticks. */
  readonly ticks: number;
  /** The same, as a part of the monitor's: 0 to 1. */
  readonly share: number;
  /** Its part when all want the processor. */
  readonly weight: number;
  /** The most percent that it may have. */
  readonly cap: number;
  /** Exits to the monitor, by cause; only those there were. */
  readonly traps: Partial<Record<Cause, number>>;
  /** Instructions that the monitor executed for it. */
  readonly emulated: number;
  /** Traps that the monitor handed to it. */
  readonly reflected: number;
  /** The monitor's own privileged acts for it. */
  readonly own: number;
  /** Slices in which it ran. */
  readonly slices: number;
  /** Bytes that it has printed. */
  readonly printed: number;
  /** The last 64 KiB of them, read as UTF-8. */
  readonly output: string;
}

/** The document that `run --vms --json` prints. */
export interface VmsReport {
  /** `type1` or `nested:N`. */
  readonly on: string;
  /** The monitor's ticks: those of all machines, and the idle ones. */
  readonly ticks: number;
  /** Ticks in which caps held back all who could run. */
  readonly idle: number;
  /** The machines, in the file's order. */
  readonly vms: readonly VmReport[];
}

/** All there is to tell. */
export function vmsReport(
  { monitor, floors }: House,
  residents: readonly Resident[],
): VmsReport {
  const ticks = monitor.elapsed;
  return {
    on: arrangementName({ ground: "hardware", depth: floors.length + 1 }),
    ticks,
    idle: monitor.idle,
    vms: residents.map((resident) => vmReport(resident, ticks)),
  };
}

function vmReport(
  { tenant: { line }, vm, output }: Resident,
  elapsed: number,
): VmReport {
  const { share: { weight, cap }, statistics } = vm;
  const status = statusOf(vm);
  return {
    name: line.name,
    guest: line.guest,
    status: status === "running" ? "ticks" : status,
    ticks: vm.ticks,
    share: elapsed === 0 ? 0 : vm.ticks / elapsed,
    weight,
    cap,
    traps: happened(statistics.exits),
    emulated: statistics.emulated,
    reflected: statistics.reflected,
    own: statistics.own,
    slices: statistics.slices,
    printed: output.count,
    output: output.text,
  };
}

/** One fact a line. */
export function factLines(
  report: VmsReport,
  residents: readonly Resident[],
): string[] {
  const { on, ticks, idle, vms } = report;
  const lines = [`on: ${on}`, `ticks: ${ticks}`, `idle: ${idle}`];
  for (
    const [n, { name, traps, output: _, ...facts }] of vms.entries()
  ) {
    const { output } = residents[n];
    const said = Object.entries({
      ...facts,
      share: percent(facts.share),
      cap: `${facts.cap}%`,
    });
    lines.push(
      ...said.map(([fact, value]) => `${name} ${fact}: ${value}`),
      ...Object.entries(traps).map(([cause, count]) =>
        `${name} traps ${cause}: ${count}`
      ),
      ...output.lost > 0 ? [`${name} output left out: ${output.lost}`] : [],
      ...output.lines.map((line) => `${name} output: ${line}`),
    );
  }
  return lines;
}

/** What each machine has printed, each line with its name. */
export function outputLines(
  residents: readonly Resident[],
  style: Style,
): string[] {
  const width = Math.max(
    ...residents.map(({ tenant }) => nameOf(tenant).length),
  );
  return residents.flatMap(({ tenant, output }) => {
    const mark = style.dim(`${nameOf(tenant).padEnd(width)} |`);
    const left = output.lost === 0
      ? []
      : [style.dim(`(${grouped(output.lost)} bytes before this are left out)`)];
    return [...left, ...output.lines].map((line) => `${mark} ${line}`);
  });
}

function nameOf({ line: { name } }: Tenant): string {
  return name;
}

/** A column of the table: its head, its width, and what stands in it. */
interface Column {
  readonly head: string;
  readonly width: number;
  readonly left?: boolean;
  cell(resident: Resident, elapsed: number): string;
}

const COLUMNS: readonly Column[] = [
  { head: "STATUS", width: 7, left: true, cell: ({ vm }) => statusOf(vm) },
  {
    head: "SHARE",
    width: 6,
    cell: ({ vm: { ticks } }, all) => percent(all === 0 ? 0 : ticks / all),
  },
  { head: "WEIGHT", width: 6, cell: ({ vm }) => String(vm.share.weight) },
  {
    head: "CAP",
    width: 4,
    cell: ({ vm: { share } }) => share.cap === 100 ? "-" : `${share.cap}%`,
  },
  { head: "TICKS", width: 6, cell: ({ vm: { ticks } }) => short(ticks) },
  {
    head: "TRAPS",
    width: 6,
    cell: ({ vm: { statistics: { exits } } }) =>
      short(Object.values(exits).reduce((sum, count) => sum + count, 0)),
  },
];

/** The machines, a line each, and what each has printed last. */
export function tableLines(
  { monitor }: House,
  residents: readonly Resident[],
  look: { readonly style: Style; readonly width: number },
): string[] {
  const { style, width } = look;
  const names = Math.max(
    4,
    ...residents.map(({ tenant }) => nameOf(tenant).length),
  );
  const room = width - names - 2 -
    COLUMNS.reduce((sum, { width }) => sum + width + 1, 0);
  const row = (name: string, cells: string[], last: string): string =>
    [
      name.padEnd(names),
      ...COLUMNS.map(({ width, left }, n) =>
        left ? cells[n].padEnd(width) : cells[n].padStart(width)
      ),
      ` ${cut(last, room)}`,
    ].join(" ").trimEnd();
  const heads = COLUMNS.map(({ head }) => head);
  return [
    style.bold(row("NAME", heads, "LAST LINE OF OUTPUT")),
    ...residents.map((resident) => {
      const { tenant, output, vm } = resident;
      const cells = COLUMNS.map(({ cell }) => cell(resident, monitor.elapsed));
      const line = row(nameOf(tenant), cells, output.lastLine);
      const status = statusOf(vm);
      if (status === "killed") return style.red(line);
      return status === "running" ? line : style.dim(line);
    }),
  ];
}

/** How much time has passed, and how it was used. */
export function timeLine({ monitor, floors }: House, vms: number): string {
  const { elapsed, idle } = monitor;
  const rest = idle === 0
    ? ""
    : `, the processor idle for ${percent(idle / elapsed)} of them`;
  const machines = vms === 1 ? "1 machine" : `${vms} machines`;
  const on = arrangementName({ ground: "hardware", depth: floors.length + 1 });
  return `${machines} on ${on}, ${grouped(elapsed)} ticks${rest}`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)}%`;
}

/** A count in six characters at most. */
function short(n: number): string {
  if (n < 100_000) return grouped(n);
  const power = Math.floor(Math.log10(n) / 3);
  const digits = n / 1000 ** power;
  // Cut, not rounded: 999,999 is not yet a million.
  const places = digits < 10 ? 2 : digits < 100 ? 1 : 0;
  const scale = 10 ** places;
  return (Math.floor(digits * scale) / scale).toFixed(places) +
    ["", "k", "M", "G", "T", "P"][power];
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width
    ? text
    : characters.slice(0, Math.max(0, width - 1)).join("") + "…";
}
