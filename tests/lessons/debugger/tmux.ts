/**
 * A real terminal: a window of tmux, with a shell in it.
 *
 * @module
 */
import { assert } from "@std/assert";
import { fromFileUrl, join } from "@std/path";

const ROOT = fromFileUrl(new URL("../../../", import.meta.url));

/** Why there is no tmux, or nothing if there is. */
export const NO_TMUX: string | undefined = ((): string | undefined => {
  if (Deno.build.os === "windows") return "there is no tmux on Windows";
  try {
    const { success } = new Deno.Command("tmux", { args: ["-V"] }).outputSync();
    return success ? undefined : "tmux does not work";
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "tmux is not installed";
    throw error;
  }
})();

/** A test that needs tmux. Where there is none, its name says that it is not run. */
export function tmuxTest(
  name: string,
  size: readonly [columns: number, rows: number],
  test: (pane: Pane) => Promise<void>,
): void {
  Deno.test({
    name: NO_TMUX === undefined ? name : `${name} (not run: ${NO_TMUX})`,
    ignore: NO_TMUX !== undefined,
    async fn() {
      const folder = await Deno.makeTempDir();
      const pane = new Pane(folder);
      try {
        await pane.open(size);
        await test(pane);
      } finally {
        await pane.close();
        await remove(folder);
      }
    },
  });
}

/** Removes a folder; what is being ended may still write its history there. */
async function remove(folder: string): Promise<void> {
  for (let n = 0;; n++) {
    try {
      return await Deno.remove(folder, { recursive: true });
    } catch (error) {
      if (n === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }
}

/** The shell's prompt. */
const SHELL = "shell$";
/** Milliseconds between two looks, and after which it is given up. */
const [LOOK, PATIENCE] = [40, 30_000];

/** A window with a shell. In its folder are commands to call the debugger. */
export class Pane {
  /** The user's folder. */
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Opens the window, and waits for the shell. */
  async open([columns, rows]: readonly [number, number]): Promise<void> {
    const deno = Deno.execPath();
    const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
    const line = config.tasks.debug.command.replace(/^deno/, `"${deno}"`);
    const go = `cd "${ROOT}"\nexport INIT_CWD="${this.folder}"\n`;
    await this.#script("debug", `${go}exec "${deno}" task -q debug "$@"`);
    // Its own process is the one that gets a signal.
    await this.#script("direct", `echo $$ >pid\n${go}exec ${line} "$@"`);
    const size = ["-x", String(columns), "-y", String(rows)];
    await this.#tmux("new-session", "-d", ...size, "sh");
    // In two parts, so that what is typed is not taken for the prompt.
    await this.type(`PS1='she''ll$ '; clear`, "Enter");
    await this.isShell();
  }

  async #script(name: string, text: string): Promise<void> {
    const path = join(this.folder, name);
    await Deno.writeTextFile(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }

  /** Types text, and then keys by tmux's names. */
  async type(text: string, ...keys: string[]): Promise<void> {
    if (text !== "") await this.#tmux("send-keys", "-l", "--", text);
    if (keys.length > 0) await this.#tmux("send-keys", ...keys);
  }

  /** What is to be seen, line by line. */
  async screen(): Promise<string[]> {
    return (await this.#tmux("capture-pane", "-p")).split("\n");
  }

  /** Waits until this is to be seen; the screen then. */
  async sees(
    ...wanted: readonly (string | RegExp)[]
  ): Promise<string> {
    const start = performance.now();
    for (;;) {
      const screen = (await this.screen()).join("\n");
      const isThere = wanted.every((each) =>
        typeof each === "string" ? screen.includes(each) : each.test(screen)
      );
      if (isThere) return screen;
      assert(
        performance.now() - start < PATIENCE,
        `never seen: ${wanted.join(", ")}; it was\n${screen}`,
      );
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }

  /** Waits for the line that is edited, with what is typed in it. */
  async asks(prompt: string, typed = ""): Promise<string> {
    const text = `${prompt}> ${typed}`.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return await this.sees(new RegExp(`${text.trimEnd()}\\s*$`));
  }

  /** Waits for the shell. */
  async isShell(): Promise<string> {
    return await this.sees(new RegExp(`${SHELL.replace("$", "\\$")}\\s*$`));
  }

  async resize(columns: number, rows: number): Promise<void> {
    const size = ["-x", String(columns), "-y", String(rows)];
    await this.#tmux("resize-window", ...size);
  }

  /** Waits until a program's own screen is shown or not, and the cursor too. */
  async isIn(modes: string): Promise<void> {
    const format = "alternate #{alternate_on}, cursor #{cursor_flag}";
    const start = performance.now();
    for (;;) {
      const now = (await this.#tmux("display-message", "-p", format)).trim();
      if (now === modes) return;
      assert(
        performance.now() - start < PATIENCE,
        `never ${modes}; it was ${now}`,
      );
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }

  /** How the terminal is set, as stty tells it. */
  async settings(): Promise<string> {
    await this.type("stty -g >settings; echo told", "Enter");
    await this.sees(/^told$/m);
    await this.type("clear", "Enter");
    await this.sees(/^shell\$\s*$/);
    return await Deno.readTextFile(join(this.folder, "settings"));
  }

  /** Sends a signal to what `direct` has become. */
  async signal(name: Deno.Signal): Promise<void> {
    const pid = await Deno.readTextFile(join(this.folder, "pid"));
    Deno.kill(Number(pid), name);
  }

  async close(): Promise<void> {
    await this.#tmux("kill-server");
  }

  /** Does one of tmux's commands, on a server of this window's own. */
  async #tmux(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await new Deno.Command("tmux", {
      args: ["-u", "-f", "/dev/null", "-S", join(this.folder, "tmux"), ...args],
      cwd: this.folder,
      env: {
        XDG_STATE_HOME: join(this.folder, "state"),
        NO_COLOR: "1",
        ENV: "",
        TMUX: "",
      },
      stdin: "null",
    }).output();
    const decoder = new TextDecoder();
    assert(code === 0, `tmux ${args[0]}: ${decoder.decode(stderr)}`);
    return decoder.decode(stdout);
  }
}
