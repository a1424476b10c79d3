// Attack: fills the heap.
export function run() {
  const all = [];
  for (;;) all.push(new Array(1000).fill({}));
}
