// Attack: is never loaded.
for (;;);
export function run() {}
