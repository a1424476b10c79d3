// Attack: a regular expression that takes for ever.
export function run() {
  /^(a+)+$/.test("a".repeat(60) + "b");
}
