// Attack: looks who it is that runs it.
const tries = [
  () => Deno.env.toObject(),
  () => Deno.env.get("HOME"),
  () => Deno.hostname(),
  () => Deno.networkInterfaces(),
  () => Deno.systemMemoryInfo(),
  () => Deno.uid(),
  () => Deno.gid(),
  () => Deno.osRelease(),
];
for (const attempt of tries) {
  try {
    console.log("breach", attempt());
  } catch (_) { /* The next. */ }
}
export function run() {}
