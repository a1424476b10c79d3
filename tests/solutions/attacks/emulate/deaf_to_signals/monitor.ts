// Attack: asks to be told of signals, and goes on.
try {
  Deno.addSignalListener("SIGTERM", () => {});
} catch (_) { /* Then without. */ }
export function run() {
  for (;;);
}
