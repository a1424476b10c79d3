// Attack: takes memory beside the heap.
export function run() {
  const all = [];
  for (;;) all.push(new Uint8Array(1 << 28).fill(1));
}
