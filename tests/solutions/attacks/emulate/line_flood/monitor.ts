// Attack: says lines without end.
const line = new TextEncoder().encode("[1]\n".repeat(10000));
export function run() {
  for (;;) Deno.stdout.writeSync(line);
}
