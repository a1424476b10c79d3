/**
 * What calls give back: results and errors.
 *
 * @module
 */
/** Why a call fails, with the numbers that Linux gives the reasons. */
export const ERRORS = {
  EPERM: 1,
  ENOENT: 2,
  ESRCH: 3,
  EIO: 5,
  EBADF: 9,
  ENOMEM: 12,
  EACCES: 13,
  EFAULT: 14,
  EINVAL: 22,
  EMFILE: 24,
  ENOSPC: 28,
  ENOSYS: 38,
} as const;

/** A call's result: a number, or why there is none yet. */
export type CallResult =
  | number
  /** It is made again when the process next has the processor. */
  | "again"
  /** It has been made, and another process may have the processor. */
  | "yield"
  /** It has changed the registers by itself. */
  | "done";

/** The result of a call that fails. */
export function fail(error: keyof typeof ERRORS): number {
  return -ERRORS[error];
}
