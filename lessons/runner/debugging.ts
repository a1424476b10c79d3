/**
 * From a page into the debugger, and back.
 *
 * @module
 */
import { InvariantError } from "../../isa/mod.ts";
import { parseArrangement } from "../commands/arrangement.ts";
import { Session } from "../debugger/core/session.ts";
import {
  Debugger,
  originOf,
  type Outside,
} from "../debugger/language/debugger.ts";
import { whereLines } from "../debugger/language/view.ts";
import {
  converse,
  isEditable,
  readOn,
} from "../debugger/terminal/conversation.ts";
import { Pauses } from "../debugger/terminal/pauses.ts";
import { type Exhibit, type Guest, setRegisters, stateOf } from "./exhibit.ts";
import { type PageLook, paragraph } from "./page.ts";
import { sourcesOf } from "./program.ts";
import type { Terminal } from "./terminal.ts";

/** A debugging session of a guest, at its first tick. */
export function beginningOf(guest: Guest): Session {
  const { image, memory, isa, disk, input } = guest;
  const on = parseArrangement(guest.on);
  return new Session(
    { image, memory, isa, disk: disk?.slice(), input, on },
    (engine) => setRegisters(engine, guest),
  );
}

/** A debugging session of an exhibit's guest, at the exhibit's moment. */
export function sessionOf(exhibit: Exhibit): Session {
  const session = beginningOf(exhibit);
  session.timeline.reach(exhibit.position);
  if (stateOf(session.guest) === exhibit.state) return session;
  throw new InvariantError("the debugger's guest is not the page's");
}

/** What the debugger's commands work on, in the session of a guest. */
export function debuggerOf(
  session: Session,
  { image, on, disk, input }: Guest,
  outside: Outside,
): Debugger {
  return new Debugger(session, {
    sources: sourcesOf(image),
    origin: originOf(session, {
      guest: image.lines[0]?.file ?? "",
      on,
      input,
      disk,
    }),
    outside,
  });
}

/**
 * Has the user debug what a page shows, until it is enough; the terminal is as
 * it was then.
 */
export async function debugExhibit(
  exhibit: Exhibit,
  terminal: Terminal,
  look: PageLook,
): Promise<void> {
  const { io } = terminal.world;
  const pauses = new Pauses();
  const debug = debuggerOf(sessionOf(exhibit), exhibit, {
    io,
    pause: () => pauses.check(),
    ready: () => pauses.begin(),
  });
  const greeting = [
    ...paragraph(look.words.debugging.opens, { on: debug.on }, look),
    ...whereLines(debug),
  ];
  if (isEditable(io, look)) {
    const { style } = look;
    await terminal.aside(() =>
      converse(debug, { terminal, style, pauses, greeting })
    );
  } else {
    await terminal.lend((io) => readOn(debug, { io, pauses, greeting }));
  }
}
