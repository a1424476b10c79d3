/**
 * Two of the three families of failure. The third, the guest's own, is a
 * {@linkcode Trap}: a record that is returned.
 *
 * @module
 */

/** A bug of ours: something that cannot happen has happened. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/**
 * What the user gave cannot be used: a bad option, file or size. The message
 * is one line that says what is wrong, what was seen, and what is required.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
