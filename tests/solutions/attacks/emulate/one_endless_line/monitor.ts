// Attack: says one line without end.
const piece = new Uint8Array(1 << 16).fill(0x5b);
export function run() {
  for (;;) Deno.stdout.writeSync(piece);
}
