/**
 * Types for the part of `@std/fmt/colors` that the project uses.
 *
 * @module
 */

/** Makes text bold. */
export function bold(text: string): string;
/** Makes text dim. */
export function dim(text: string): string;
/** Makes text italic. */
export function italic(text: string): string;
/** Underlines text. */
export function underline(text: string): string;
/** Swaps the colours of text and background. */
export function inverse(text: string): string;
/** Makes text red. */
export function red(text: string): string;
/** Makes text green. */
export function green(text: string): string;
/** Makes text yellow. */
export function yellow(text: string): string;
/** Makes text blue. */
export function blue(text: string): string;
/** Makes text magenta. */
export function magenta(text: string): string;
/** Makes text cyan. */
export function cyan(text: string): string;
/** Makes text gray. */
export function gray(text: string): string;
/** Takes the escape codes out of text. */
export function stripAnsiCode(text: string): string;
/** Turns colours on or off for the whole process. */
export function setColorEnabled(enabled: boolean): void;
