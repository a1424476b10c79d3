/**
 * The code of a region that does not come from rows: where registers are, how
 * memory is reached, and how the region is left.
 *
 * Registers are locals from the region's entry to its exits: WebAssembly's
 * compiler puts those into registers of the real processor. Every access is
 * checked, with one compare: an address rotated right by two is the word's
 * index if it is aligned, and huge if not. Every store looks up whether it
 * hits a word that has been translated, and flags its page if a probe wants to
 * know.
 *
 * @module
 */
import {
  type AccessSize,
  type Cause,
  CAUSES,
  type Code,
  constant,
  decode,
  getLocal,
  INSTRUCTION_WORD,
  type InstructionCode,
  type InstructionSet,
  type Label,
  loadMemory,
  type Local,
  operation,
  type RegionCode,
  REGISTER_NAMES,
  setLocal,
  storeMemory,
  type ValueType,
  type WasmFunction,
  webassembly,
  whenSeldom,
} from "../../isa/mod.ts";
import { GRANULE_BITS, LEFT, PATCHED, STOPPED } from "../fast_loop.ts";
import { WORD } from "../layout.ts";
import { PAGE_BITS } from "../probe.ts";
import { GRANULES_AT, LEFT_BY, type Plan, STATE_AT } from "./arena.ts";
import { GO_ON, type RegionExit, SHORT } from "./exits.ts";
import type { Place } from "./explore.ts";
import type { Node } from "./graph.ts";
import type { NodeCode } from "./structure.ts";

/** The parameters of a region's function, by index. */
const PARAMETER = { base: 0, limit: 1, left: 2 } as const;

/** The function that the module imports: see `LoopExit`. */
const ATTEMPT = 0;

/** The operators for accesses of each size, and the digits to rotate by. */
const ACCESS = {
  1: {
    shift: 0,
    signed: "i32.load8_s",
    unsigned: "i32.load8_u",
    store: "i32.store8",
  },
  2: {
    shift: 1,
    signed: "i32.load16_s",
    unsigned: "i32.load16_u",
    store: "i32.store16",
  },
  4: {
    shift: 2,
    signed: "i32.load",
    unsigned: "i32.load",
    store: "i32.store",
  },
} as const;

/** Where a register is put by, in the state. */
function placeOf(register: number): number {
  return STATE_AT + (WORD.x + register) * 4;
}

/** Writes the code of one region. */
export class RegionWriter implements RegionCode, NodeCode {
  /** The exits that its code can take, by number. */
  readonly exits: RegionExit[] = [];
  readonly #isa: InstructionSet;
  readonly #plan: Plan;
  readonly #longest: (node: Node) => number;
  readonly #locals: Local[] = [];
  readonly #named = new Map<string, number>();
  readonly #changed = new Set<number>();
  readonly #leave: Label = { name: "leave" };
  /** Puts the registers by, and takes them up again; complete at the end. */
  readonly #putBy: Code[] = [];
  readonly #takeUp: Code[] = [];
  /** Of each type, how many the present instruction uses. */
  readonly #used: Record<ValueType, number> = { i32: 0, i64: 0 };
  #place: Place | undefined;
  #ticks = 0;

  /** `longest` says what a head's turn may take: see `counting.ts`. */
  constructor(
    isa: InstructionSet,
    plan: Plan,
    longest: (node: Node) => number,
  ) {
    this.#isa = isa;
    this.#plan = plan;
    this.#longest = longest;
    for (const name of Object.keys(PARAMETER)) this.local(name);
  }

  /** An instruction as code, after `ticks` others of its block. */
  read(place: Place, ticks: number): InstructionCode {
    this.#place = place;
    this.#ticks = ticks;
    this.#used.i32 = this.#used.i64 = 0;
    if (place.instruction === undefined && place.flow.kind === "next") {
      return { statements: this.#attempt(place, ticks), flow: place.flow };
    }
    if (place.instruction === undefined) {
      // Somebody else attempts it, and counts it.
      const { word } = place;
      const privileged = decode(this.#isa, word)?.row.privileged === true;
      const exit = { ...this.#here(), code: LEFT, ticks, privileged };
      return { statements: this.#take(exit), flow: place.flow };
    }
    const code = webassembly(place.instruction, place.pc, this);
    for (const each of code.statements) {
      if (each.kind === "operation" && each.name === "local.set") {
        this.#changed.add(each.immediate);
      }
    }
    return code;
  }

  /** The whole function, around a body that always leaves. */
  finish(name: string, body: readonly Code[]): WasmFunction {
    const registers = [...this.#named].flatMap(([name, local]) => {
      const register = REGISTER_NAMES.indexOf(name);
      return register < 0 ? [] : [{ register, local }];
    });
    for (const { register, local } of registers) {
      const at = placeOf(register);
      const value = loadMemory("i32.load", constant(0), at);
      this.#takeUp.push(setLocal(local, value));
      if (this.#changed.has(local)) this.#putBy.push(put(at, local));
    }
    const limits = ([2, 4] as const).flatMap((size) => {
      const local = this.#named.get(limitName(size));
      return local === undefined ? [] : [setLocal(
        local,
        operation("i32.shr_u", [
          getLocal(PARAMETER.limit),
          constant(ACCESS[size].shift),
        ]),
      )];
    });
    return {
      name,
      parameters: Object.keys(PARAMETER).length,
      locals: this.#locals,
      body: [
        ...this.#takeUp,
        ...limits,
        { kind: "block", label: this.#leave, body },
        ...this.#putBy,
        put(LEFT_BY.exit, this.local("exit")),
        put(LEFT_BY.detail, this.local("detail")),
        getLocal(PARAMETER.left),
      ],
    };
  }

  // What a row asks for.

  register(number: number): number {
    return this.local(REGISTER_NAMES[number]);
  }

  temporary(type: ValueType): number {
    return this.local(`${type}_${this.#used[type]++}`, type);
  }

  load(
    into: number,
    address: number,
    { size, signed }: { readonly size: AccessSize; readonly signed: boolean },
  ): Code[] {
    const name = ACCESS[size][signed ? "signed" : "unsigned"];
    const { memoryAt } = this.#plan;
    return [
      this.#check(address, size),
      setLocal(into, loadMemory(name, physical(address), memoryAt)),
    ];
  }

  store(address: number, value: Code, size: AccessSize): Code[] {
    const { memoryAt, wordsAt, pagesAt, flagsPages } = this.#plan;
    const offset = memoryAt;
    const at = this.temporary("i32");
    const number = (bits: number): Code =>
      operation("i32.shr_u", [getLocal(at), constant(bits)]);
    const marked = (bits: number, offset: number): Code =>
      loadMemory("i32.load8_u", number(bits), offset);
    const flag = storeMemory("i32.store8", number(PAGE_BITS), {
      value: constant(1),
      offset: pagesAt,
    });
    return [
      this.#check(address, size),
      setLocal(at, physical(address)),
      storeMemory(ACCESS[size].store, getLocal(at), { value, offset }),
      ...flagsPages ? [flag] : [],
      whenSeldom(marked(GRANULE_BITS, GRANULES_AT), [
        whenSeldom(marked(2, wordsAt), [
          setLocal(this.local("detail"), getLocal(at)),
          ...this.#take({
            ...this.#here(),
            code: PATCHED,
            pc: this.#place!.pc + 4 | 0,
          }),
        ]),
      ]),
    ];
  }

  trap(cause: Cause): Code[] {
    const { word } = this.#place!;
    const detail = CAUSES[cause].detail === INSTRUCTION_WORD ? word : 0;
    return this.#take({ ...this.#here(), code: CAUSES[cause].code, detail });
  }

  // What the structure asks for.

  local(name: string, type: ValueType = "i32"): number {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    this.#named.set(name, this.#locals.length);
    return this.#locals.push({ name, type }) - 1;
  }

  /** A loop goes round as long as it can be sure to have the ticks. */
  head(node: Node): Code[] {
    const left = getLocal(PARAMETER.left);
    const short = operation("i32.lt_s", [
      left,
      constant(this.#longest(node)),
    ]);
    return [whenSeldom(short, this.#take(goOn(SHORT, node.block.pc)))];
  }

  body({ block: { statements, ticks }, end }: Node): readonly Code[] {
    if (end.kind === "left") return statements;
    const left = getLocal(PARAMETER.left);
    const rest = operation("i32.sub", [left, constant(ticks)]);
    return [...statements, setLocal(PARAMETER.left, rest)];
  }

  exit(pc: number): Code[] {
    return this.#take(goOn(GO_ON, pc));
  }

  exitTo(pc: Code): Code[] {
    return [
      setLocal(this.local("detail"), pc),
      ...this.#take(goOn(GO_ON, undefined)),
    ];
  }

  /** Leaves with a trap unless the access is allowed. */
  #check(address: number, size: AccessSize): Code {
    const { shift } = ACCESS[size];
    const at = getLocal(address);
    const index = shift === 0
      ? at
      : operation("i32.rotr", [at, constant(shift)]);
    const limit = getLocal(this.local(limitName(size)));
    return whenSeldom(operation("i32.ge_u", [index, limit]), [
      setLocal(this.local("detail"), at),
      ...this.#take({ ...this.#here(), code: CAUSES.memory.code }),
    ]);
  }

  /** What all exits at the present instruction have in common. */
  #here(): Omit<RegionExit, "code"> {
    const { pc, word } = this.#place!;
    return {
      pc,
      word,
      ticks: this.#ticks + 1,
      detail: undefined,
      privileged: false,
    };
  }

  #take({ code, privileged, pc, ticks, word, detail }: RegionExit): Code[] {
    // Always in this order: V8 reads records of one shape faster.
    const exit = { code, privileged, pc, ticks, word, detail };
    const number = this.exits.push(exit) - 1;
    return [
      setLocal(this.local("exit"), constant(number)),
      { kind: "br", labels: [this.#leave], operands: [] },
    ];
  }

  /** Has the machine attempt an instruction, and goes on if it says so. */
  #attempt({ pc, word }: Place, ticks: number): Code[] {
    const left = operation("i32.sub", [
      getLocal(PARAMETER.left),
      constant(ticks + 1),
    ]);
    const call = operation(
      "call",
      [constant(pc), constant(word), left],
      ATTEMPT,
    );
    const goesOn = this.local("goes_on");
    return [
      { kind: "block", label: { name: "put_by" }, body: this.#putBy },
      setLocal(goesOn, call),
      { kind: "block", label: { name: "take_up" }, body: this.#takeUp },
      whenSeldom(
        operation("i32.eqz", [getLocal(goesOn)]),
        this.#take({ ...this.#here(), code: STOPPED }),
      ),
    ];
  }
}

/** Writes a local to a constant address. */
function put(address: number, local: number): Code {
  const value = getLocal(local);
  return storeMemory("i32.store", constant(0), { value, offset: address });
}

function limitName(size: AccessSize): string {
  return size === 1 ? "limit" : `limit${size}`;
}

function physical(address: number): Code {
  return operation("i32.add", [
    getLocal(address),
    getLocal(PARAMETER.base),
  ]);
}

/** An exit between two blocks. */
function goOn(code: number, pc: number | undefined): RegionExit {
  return { code, pc, ticks: 0, word: 0, detail: undefined, privileged: false };
}
