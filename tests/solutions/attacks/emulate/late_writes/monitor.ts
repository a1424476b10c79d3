// Attack: goes on asking after it has returned.
const ask = new TextEncoder().encode('["ask",{},[],["vm","load",[0]]]\n');
export function run() {
  const later = () => {
    Deno.stdout.writeSync(ask);
    setTimeout(later, 0);
  };
  setTimeout(later, 0);
  queueMicrotask(() => Deno.stdout.writeSync(ask));
}
