// Attack: asks twice before it listens, and reads what is not yet said.
const ask = new TextEncoder().encode(
  '["ask",{},[],["vm","load",[0]]]\n["ask",{},[],["vm","load",[0]]]\n',
);
export function run() {
  Deno.stdout.writeSync(ask);
  const buffer = new Uint8Array(1 << 16);
  for (let n = 0; n < 3; n++) Deno.stdin.readSync(buffer);
}
