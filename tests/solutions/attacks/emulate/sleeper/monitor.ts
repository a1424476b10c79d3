// Attack: sleeps, which uses up no processor time.
export function run() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
