/**
 * What the commands work on: a session, and what the user has set up to look at
 * it.
 *
 * @module
 */
import { crc32, encodeImage, PG32, UsageError } from "../../../isa/mod.ts";
import type { EngineBase } from "../../../machine/mod.ts";
import { arrangementName } from "../../commands/arrangement.ts";
import type { Io } from "../../commands/io.ts";
import type { Sources } from "../../commands/listing.ts";
import {
  type Expression,
  parseExpression,
  type Scene,
} from "../core/expression.ts";
import type { Pause, Session } from "../core/session.ts";
import { levels } from "../core/forecast.ts";
import { isBefore, type Position } from "../core/timeline.ts";
import type { Format } from "./format.ts";

/** What a command answers. */
export interface Answer {
  /** For people: lines of at most 80 columns. */
  readonly lines: readonly string[];
  /** For programs. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Something to be shown at each stop. */
export interface Display {
  readonly n: number;
  readonly text: string;
  readonly value: Expression;
  readonly format: Format;
}

/** How a session was begun: what has to be said to begin it again. */
export interface Origin {
  readonly guest: string;
  readonly on: string;
  /** The CRC-32 of the program's image. */
  readonly image: number;
  readonly memory: number;
  readonly variant: string | undefined;
  readonly input: Uint8Array | undefined;
  readonly disk: Uint8Array | undefined;
}

/** How a session was begun, of which the rest can be seen. */
export function originOf(
  { image, guest: { isa, size } }: Session,
  begun: Pick<Origin, "guest" | "on" | "input" | "disk">,
): Origin {
  return {
    ...begun,
    image: crc32(encodeImage(image)),
    memory: size,
    variant: isa === PG32 ? undefined : isa.name,
  };
}

/** A command that has changed the guest, and where. */
export interface Edit extends Position {
  readonly command: "set" | "type";
  readonly operands: string;
}

/** What can be had of the outside. */
export interface Outside {
  readonly io: Io;
  /** Whether a long run is to stop. */
  readonly pause: Pause;
  /** A command begins: what Ctrl-C was pressed for before is over. */
  ready(): void;
}

/** The screen that shows all at once, where there can be one. */
export interface ScreenSwitch {
  /**
   * Shows it.
   *
   * @throws {UsageError} if there can be none here.
   */
  enable(): Promise<void>;
  /** Shows it no longer. */
  disable(): Promise<void>;
}

/** Memory that the screen shows. */
export interface MemoryShown {
  /** As it was written. */
  readonly text: string;
  readonly address: Expression;
  /** Whether the address is a physical one. */
  readonly isPhysical: boolean;
}

const NO_SCREEN: ScreenSwitch = {
  enable() {
    throw new UsageError(
      "the screen needs a terminal, and neither --plain nor --json; all else " +
        "works without it",
    );
  },
  disable: () => Promise.resolve(),
};

/** The state of the command language. */
export class Debugger {
  readonly session: Session;
  readonly sources: Sources;
  readonly origin: Origin;
  readonly outside: Outside;
  /** From which level it is all looked at. */
  level: number;
  /** The highest level, which is the guest's. */
  readonly top: number;
  displays: Display[] = [];
  /** What the user has changed, in the order of time. */
  edits: Edit[] = [];
  /** Whether the user wants no more. */
  isOver = false;
  screen: ScreenSwitch = NO_SCREEN;
  /** By default, the top of the stack. */
  memoryShown: MemoryShown;
  /** Where `list`, `x` and `disassemble` go on. */
  readonly next: {
    list?: { file: string; line: number };
    examine?: number;
    disassemble?: number;
  } = {};

  constructor(
    session: Session,
    { sources, origin, outside }: {
      readonly sources: Sources;
      readonly origin: Origin;
      readonly outside: Outside;
    },
  ) {
    this.session = session;
    this.sources = sources;
    this.origin = origin;
    this.outside = outside;
    this.top = this.level = session.rig.tower.vms.length;
    const address = parseExpression("sp", session.places);
    this.memoryShown = { text: "sp", address, isPhysical: false };
  }

  /** The engine that is looked at. */
  get engine(): EngineBase {
    const { machine, vms } = this.session.rig.tower;
    return [machine, ...vms][this.level];
  }

  /** What expressions are about. */
  get scene(): Scene {
    const scene = this.session.scene(this.engine);
    if (this.level === this.top) return scene;
    const { psw } = levels(this.session)[this.top - this.level];
    return { ...scene, psw };
  }

  /** What is between the guest and the machine. */
  get on(): string {
    return arrangementName(this.session.rig.tower.on);
  }

  /** The name of the layer that is looked at. */
  get layerName(): string {
    return this.nameOf(this.level);
  }

  /** The name of a level. */
  nameOf(level: number): string {
    if (level === this.top) return "guest";
    return level === 0 ? "machine" : `level ${level}`;
  }

  /** Where one is, for a prompt. */
  get prompt(): string {
    const { position: { tick }, places, address } = this.session;
    const name = places.nameOf(address);
    return `${this.layerName} ${tick}${name === undefined ? "" : ` ${name}`}> `;
  }

  /** Notes a change: what was changed later has not happened any more. */
  edited(command: Edit["command"], operands: string): void {
    const here = this.session.position;
    this.edits = this.edits.filter((each) => !isBefore(here, each));
    this.edits.push({ ...here, command, operands });
  }

  /** What is seen from another level. */
  from<T>(level: number, look: () => T): T {
    const { level: before } = this;
    this.look(level);
    try {
      return look();
    } finally {
      this.level = before;
    }
  }

  /** Takes another layer to look from. */
  look(level: number): void {
    if (!(level >= 0 && level <= this.top)) {
      throw new UsageError(
        `there is no level ${level}: need 0 (the machine) to ${this.top} ` +
          "(the guest)",
      );
    }
    this.level = level;
  }
}
