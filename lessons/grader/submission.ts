/**
 * What somebody has handed in: a folder, in which anything may be.
 *
 * Nothing is taken on trust: what is a link, too large, no text, missing, or
 * there twice, is told in a sentence, and that submission is worth nothing.
 *
 * @module
 */
import { basename, join } from "@std/path";
import { nearest, visible } from "../../isa/mod.ts";
import type {
  Assignment,
  ExpectedFile,
  Text,
} from "../assignments/contract.ts";
import { type Entry, type Io, resolve } from "../commands/io.ts";
import { grouped, plainText } from "../commands/text.ts";

/** Where the place in an assignment is kept, in the student's folder. */
export const STATE_FILE = ".assignment.json";

/** The most things in a folder that are looked at. */
const MOST_ENTRIES = 1000;

/** How deep a file may lie: some pack the folder in a folder. */
const MOST_DEPTH = 3;

/** Files as they were handed in. */
export interface Handed {
  /** Their texts, by the names that are expected. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 of all of them, in hex. */
  readonly hash: string;
}

/** Why a submission cannot be tested. */
export class Refusal {
  readonly why: Text;

  constructor(why: Text) {
    this.why = why;
  }
}

/** A submission that is to be read. */
export interface Place {
  /** Its folder. */
  readonly path: string;
  /** Whether that is a link, in somebody's class. */
  readonly isLink: boolean;
}

/** Reads the files of an assignment from a folder. */
export async function readSubmission(
  io: Io,
  { path: folder, isLink }: Place,
  assignment: Assignment,
): Promise<Handed | Refusal> {
  if (isLink) return linked();
  try {
    const found = await look(io, folder);
    if (found instanceof Refusal) return found;
    const files = new Map<string, string>();
    for (const expected of assignment.files) {
      const place = placeOf(expected, found);
      if (place instanceof Refusal) return place;
      const text = await read(io, join(folder, place), expected);
      if (text instanceof Refusal) return text;
      files.set(expected.name, text);
    }
    return { files, hash: await hashOf(files) };
  } catch (error) {
    if (!(error instanceof Error) || !SYSTEM.includes(error.name)) throw error;
    const why = visible(error.message);
    return new Refusal({
      en: `the folder cannot be read: ${why}`,
      es: `la carpeta no se puede leer: ${why}`,
    });
  }
}

/** Errors of the system that say something about a folder. */
const SYSTEM = [
  "NotFound",
  "PermissionDenied",
  "NotADirectory",
  "FilesystemLoop",
  "Busy",
];

/** Something in a folder, or deeper in it. */
interface Found extends Entry {
  /** Its path from the folder on. */
  readonly path: string;
}

/** Everything in a folder, but for what begins with a dot. */
async function look(io: Io, folder: string): Promise<Found[] | Refusal> {
  const found: Found[] = [];
  const folders = [{ path: "", depth: 1 }];
  for (const { path, depth } of folders) {
    const entries = await io.entries(join(folder, path), MOST_ENTRIES);
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const place = join(path, entry.name);
      found.push({ ...entry, path: place });
      if (found.length >= MOST_ENTRIES) return tooMany();
      const isDeeper = entry.kind === "directory" && depth < MOST_DEPTH;
      if (isDeeper) folders.push({ path: place, depth: depth + 1 });
    }
  }
  return found.some(({ kind }) => kind !== "directory") ? found : empty();
}

function linked(): Refusal {
  return new Refusal({
    en: `the folder ${LINK.en}: need the folder itself`,
    es: `la carpeta ${LINK.es}: hace falta la carpeta misma`,
  });
}

function empty(): Refusal {
  return new Refusal({
    en: "the folder is empty: nothing was handed in",
    es: "la carpeta está vacía: no se entregó nada",
  });
}

function tooMany(): Refusal {
  return new Refusal({
    en: `there are ${grouped(MOST_ENTRIES)} things or more in the folder: ` +
      "need the files of the assignment",
    es: `hay ${grouped(MOST_ENTRIES)} cosas o más en la carpeta: hacen falta ` +
      "los archivos de la práctica",
  });
}

/** Where an expected file is. */
function placeOf(
  { name }: ExpectedFile,
  found: readonly Found[],
): string | Refusal {
  const named = found.filter((each) => each.name === name);
  if (named.length > 1) return twice(name, named.map(({ path }) => path));
  const [only] = named;
  if (only === undefined) return missing(name, found);
  if (only.kind === "file") return only.path;
  const what = only.kind === "link" ? LINK : NO_FILE;
  return new Refusal({
    en: `${name} ${what.en}: need the file itself`,
    es: `${name} ${what.es}: hace falta el archivo mismo`,
  });
}

const LINK: Text = {
  en: "is a link, which is not followed",
  es: "es un enlace, que no se sigue",
};
const NO_FILE: Text = { en: "is no file", es: "no es un archivo" };

function twice(name: string, paths: readonly string[]): Refusal {
  const list = visible(paths.slice(0, 3).join(", "));
  return new Refusal({
    en: `${name} is there ${paths.length} times (${list}): need one`,
    es: `${name} está ${paths.length} veces (${list}): hace falta uno`,
  });
}

function missing(name: string, found: readonly Found[]): Refusal {
  const files = found.filter(({ kind }) => kind !== "directory");
  const names = files.map((each) => each.name);
  const guess = nearest(name, names) ??
    names.find((each) => each.toLowerCase() === name.toLowerCase());
  const seen = visible(guess ?? names.slice(0, 3).join(", "));
  return new Refusal({
    en: `there is no ${name}, but ${seen}: need a file of exactly that name`,
    es: `no hay ${name}, sino ${seen}: hace falta un archivo con ese nombre ` +
      "exacto",
  });
}

async function read(
  io: Io,
  path: string,
  { name, most }: ExpectedFile,
): Promise<string | Refusal> {
  const bytes = await io.readFile(path, most);
  if (bytes.length > most) {
    return new Refusal({
      en: `${name} is too large: need at most ${grouped(most)} bytes`,
      es: `${name} es demasiado grande: como mucho ${grouped(most)} bytes`,
    });
  }
  return plainText(bytes) ?? new Refusal({
    en: `${name} is no text: need UTF-8`,
    es: `${name} no es texto: hace falta UTF-8`,
  });
}

/** SHA-256 of files: of each its name, its length and what is in it. */
async function hashOf(files: ReadonlyMap<string, string>): Promise<string> {
  const whole = JSON.stringify([...files].sort());
  const bytes = new TextEncoder().encode(whole);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(
    new Uint8Array(hash),
    (byte) => byte.toString(16).padStart(2, "0"),
  ).join("");
}

/**
 * The submissions that a folder stands for: itself, or each folder in it if it
 * is a class. A submission has a file that is expected, or the file that
 * `assignment start` leaves; a class has folders.
 */
export async function submissionsIn(
  io: Io,
  folder: string,
  assignments: readonly Assignment[],
): Promise<readonly Place[]> {
  const entries = await io.entries(resolve(io, folder), MOST_CLASS);
  const names = new Set([
    STATE_FILE,
    ...assignments.flatMap(({ files }) => files.map(({ name }) => name)),
  ]);
  const folders = entries.filter(({ name, kind }) =>
    (kind === "directory" || kind === "link") && !name.startsWith(".")
  );
  const isClass = folders.length > 0 &&
    !entries.some(({ name }) => names.has(name));
  if (!isClass) return [{ path: folder, isLink: false }];
  return folders.map(({ name, kind }) => ({
    path: join(folder, name),
    isLink: kind === "link",
  }));
}

/** The most folders of a class. */
const MOST_CLASS = 100_000;

/** The student that a submission is of: the name of its folder. */
export function studentOf(submission: string): string {
  return basename(submission);
}
