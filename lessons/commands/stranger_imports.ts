/**
 * What a stranger's code can import in a sandbox: nothing, or what it is given.
 *
 * @module
 */

/**
 * The import map for a sandbox. What is imported from `given` is that; an
 * unknown scheme is refused.
 */
export function strangerImports(
  given: Readonly<Record<string, string>> = {},
): unknown {
  const { builtinModules } = process.getBuiltinModule("node:module");
  return {
    scopes: {
      "data:application/": {
        ...given,
        "file:///": "refused:///",
        ...Object.fromEntries(
          // Some are there under one name alone, which has its prefix.
          builtinModules.map((name) => [
            `node:${name.replace(/^node:/, "")}`,
            "refused:",
          ]),
        ),
      },
    },
  };
}
