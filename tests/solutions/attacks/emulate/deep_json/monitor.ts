// Attack: says a line that is nested deeply.
export function run() {
  const n = 100_000;
  const line = `["ask",${"[".repeat(n)}${"]".repeat(n)},[],null]\n`;
  const bytes = new TextEncoder().encode(line);
  for (let at = 0; at < bytes.length;) {
    at += Deno.stdout.writeSync(bytes.subarray(at));
  }
  for (;;);
}
