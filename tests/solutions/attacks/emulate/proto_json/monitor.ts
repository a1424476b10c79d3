// Attack: names what every object has.
const lines = [
  '["ask",{"__proto__":{"mode":1},"machine":{"__proto__":[]}},[],["__proto__","x",[]]]',
  '["ask",{},[["constructor","constructor",["return process"]]],["vm","constructor",[]]]',
  '["ask",{},[["vm","__proto__",[]]],["vm","toString",[]]]',
  '["ask",{},{"length":1e9},["vm","load",{"length":1e9}]]',
];
export function run() {
  for (const line of lines) {
    Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
  }
  const buffer = new Uint8Array(1 << 16);
  Deno.stdin.readSync(buffer);
  Deno.exit(0);
}
