/**
 * Where a program's own files belong, by the custom of each system.
 *
 * @module
 */
import { join } from "@std/path";
import type { World } from "./world.ts";

/** The folder for what should last, or `undefined` if there is no home. */
export function stateFolder({ io: { env }, os }: World): string | undefined {
  if (os === "windows") return within(env("LOCALAPPDATA"), "trapeze");
  if (os === "darwin") {
    return within(env("HOME"), "Library", "Application Support", "trapeze");
  }
  return xdg(env("XDG_STATE_HOME"), env("HOME"), ".local", "state");
}

/** The folder for what can be made again, or `undefined`. */
export function cacheFolder({ io: { env }, os }: World): string | undefined {
  if (os === "windows") return within(env("LOCALAPPDATA"), "trapeze");
  if (os === "darwin") {
    return within(env("HOME"), "Library", "Caches", "trapeze");
  }
  return xdg(env("XDG_CACHE_HOME"), env("HOME"), ".cache");
}

/** A relative path is to be ignored, says the XDG specification. */
function xdg(
  own: string | undefined,
  home: string | undefined,
  ...usual: string[]
): string | undefined {
  return own?.startsWith("/")
    ? join(own, "trapeze")
    : within(home, ...usual, "trapeze");
}

function within(home: string | undefined, ...path: string[]) {
  return home ? join(home, ...path) : undefined;
}
