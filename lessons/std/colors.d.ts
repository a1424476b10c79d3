/**
 * Types for the part of `@std/fmt/colors` that the project uses.
 *
 * @module
 */

/** Makes text bold. */
export function bold(text: string): string;
/** Makes text dim. */
export function dim(text: string): string;
/** Makes text red. */
export function red(text: string): string;
/** Makes text green. */
export function green(text: string): string;
/** Turns colours on or off for the whole process. */
export function setColorEnabled(enabled: boolean): void;
