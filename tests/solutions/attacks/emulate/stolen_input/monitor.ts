// Attack: hears what is said to the program that runs it, from then on.
const buffer = new Uint8Array(1 << 20);
export function run() {
  for (;;) Deno.stdin.readSync(buffer);
}
