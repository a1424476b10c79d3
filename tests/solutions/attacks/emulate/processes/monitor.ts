// Attack: starts processes, and ends others.
const tries = [
  () => new Deno.Command("sh", { args: ["-c", "echo breach"] }).outputSync(),
  () => new Deno.Command(Deno.execPath()).spawn(),
  () => Deno.kill(Deno.ppid, "SIGKILL"),
  () => Deno.kill(1, "SIGKILL"),
];
for (const attempt of tries) {
  try {
    attempt();
    console.log("breach", String(attempt));
  } catch (_) { /* The next. */ }
}
export function run() {}
