/**
 * Types for the part of `@std/path` that the project uses.
 *
 * @module
 */

/** The last part of a path. */
export function basename(path: string, suffix?: string): string;
/** All but the last part of a path. */
export function dirname(path: string | URL): string;
/** The path of a file URL. */
export function fromFileUrl(url: string | URL): string;
/** Whether a path is absolute. */
export function isAbsolute(path: string): boolean;
/** Joins parts to one path. */
export function join(...parts: (string | URL)[]): string;
/** The way from one path to another. */
export function relative(from: string, to: string): string;
/** The absolute path that a sequence of paths leads to. */
export function resolve(...parts: string[]): string;
/** The file URL of an absolute path. */
export function toFileUrl(path: string): URL;
