// Attack: makes workers, which have no limits of their own.
const source = "for (;;);";
for (const type of ["module", "classic"]) {
  try {
    const url = `data:application/javascript,${encodeURIComponent(source)}`;
    new Worker(url, { type, deno: { permissions: "inherit" } });
  } catch (_) { /* The next. */ }
}
export function run() {
  for (;;);
}
