// Attack: throws what takes for ever to be looked at.
export function run() {
  throw {
    get stack() {
      for (;;);
    },
  };
}
