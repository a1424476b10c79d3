// Attack: calls itself without end.
export function run() {
  const deeper = () => deeper() + 1;
  deeper();
}
