// Attack: reads and writes files.
const tries = [
  () => Deno.readTextFileSync("/etc/passwd"),
  () => Deno.readDirSync("/").next(),
  () => Deno.writeTextFileSync("/tmp/trapeze_breach", "breach"),
  () => Deno.makeTempFileSync(),
  () => Deno.mkdirSync("/tmp/trapeze_breach"),
  () => Deno.openSync("/proc/self/mem"),
  () => Deno.statSync("/etc/passwd"),
  () => Deno.removeSync("/tmp/trapeze_breach"),
  () => Deno.symlinkSync("/etc/passwd", "/tmp/trapeze_breach"),
  () => Deno.chdir("/"),
  () => localStorage.setItem("breach", "1"),
];
for (const attempt of tries) {
  try {
    attempt();
    if (!/localStorage/.test(String(attempt))) console.log("breach", String(attempt));
  } catch (_) { /* The next. */ }
}
export function run() {}
