/**
 * Types for the part of `@std/assert` that the project uses: the package on npm
 * is JavaScript alone.
 *
 * @module
 */

/** Fails unless the value is truthy. */
export function assert(value: unknown, message?: string): asserts value;

/** Fails unless the value is falsy. */
export function assertFalse(value: unknown, message?: string): void;

/** Fails unless both are deeply equal. */
export function assertEquals<T>(actual: T, expected: T, message?: string): void;

/** Fails unless both are the same by `Object.is`. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  message?: string,
): asserts actual is T;

/** Fails unless `actual` is less than `expected`. */
export function assertLess<T>(actual: T, expected: T, message?: string): void;

/** Fails unless `actual` is at most `expected`. */
export function assertLessOrEqual<T>(
  actual: T,
  expected: T,
  message?: string,
): void;

/** Fails unless the text matches. */
export function assertMatch(
  actual: string,
  expected: RegExp,
  message?: string,
): void;

/** Fails unless the text has the part. */
export function assertStringIncludes(
  actual: string,
  expected: string,
  message?: string,
): void;

/** Fails unless the function throws such an error, which it returns. */
export function assertThrows<E extends Error = Error>(
  act: () => unknown,
  // deno-lint-ignore no-explicit-any
  expected?: abstract new (...args: any[]) => E,
  messageIncludes?: string,
  message?: string,
): E;

/** Fails unless the promise rejects with such an error, which it returns. */
export function assertRejects<E extends Error = Error>(
  act: () => PromiseLike<unknown>,
  // deno-lint-ignore no-explicit-any
  expected?: abstract new (...args: any[]) => E,
  messageIncludes?: string,
  message?: string,
): Promise<E>;

/** Fails. */
export function fail(message?: string): never;
