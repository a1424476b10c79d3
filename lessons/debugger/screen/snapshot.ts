/**
 * Everything at one stop that the next one is compared with.
 *
 * @module
 */
import type { Psw } from "../../../isa/mod.ts";
import { levels } from "../core/forecast.ts";
import type { Position } from "../core/timeline.ts";
import type { Debugger, Edit } from "../language/debugger.ts";

/** What there was. Lists are by level, the machine first. */
export interface Snapshot {
  readonly position: Position;
  /** The last change that the user had made. */
  readonly edit: Edit | undefined;
  readonly registers: readonly Int32Array[];
  readonly psws: readonly Psw<number>[];
  /** The machine's, with all that is in it. */
  readonly memory: Uint8Array;
}

/** What there is now. */
export function snapshotOf({ session, edits }: Debugger): Snapshot {
  const { memory, tower: { machine, vms } } = session.rig;
  return {
    position: session.position,
    edit: edits.at(-1),
    registers: [machine, ...vms].map(({ cpu }) => cpu.x.slice()),
    psws: levels(session).map(({ psw }) => psw).reverse(),
    memory: memory.slice(),
  };
}

/** Whether a session is still where a snapshot was taken of it. */
export function isAt(
  { session, edits }: Debugger,
  { position, edit }: Snapshot,
): boolean {
  const { tick, phase } = session.position;
  return tick === position.tick && phase === position.phase &&
    edit === edits.at(-1);
}

/** The word at a physical address of the level that is looked at. */
export function wordBefore(
  { engine, session: { rig } }: Debugger,
  { memory }: Snapshot,
  address: number,
): number {
  // No bytes are asked for: whoever asks for some may write them.
  const at = engine.bytes(address, 0).byteOffset - rig.memory.byteOffset;
  return new DataView(memory.buffer).getInt32(at, true);
}
