/**
 * What is said of an allocator that does not do its part.
 *
 * @module
 */
import type { Window } from "../../../isa/mod.ts";
import type { Text } from "../contract.ts";

/** Why something has to be refused. */
export const TWICE: Text = {
  en: "there is a VM of that number already",
  es: "ya hay una VM con ese número",
};

/** There is none, or it is none any more. */
export const NO_VM: Text = {
  en: "there is no VM of that number, or there is none any more",
  es: "no hay una VM con ese número, o ya no la hay",
};

/** No virtual machine has such a size. */
export const ODD_SIZE: Text = {
  en: "a size is a multiple of 4, and at least 4096",
  es: "un tamaño es múltiplo de 4, y como mínimo 4096",
};

/** No gap is large enough. */
export const NO_ROOM: Text = {
  en: "no gap is that large",
  es: "ningún hueco es tan grande",
};

/** Somebody else's memory, or its end, is in the way. */
export const TAKEN: Text = {
  en: "somebody else's memory, or the end of all memory, is in the way",
  es: "lo impide la memoria de otra VM, o el final de toda la memoria",
};

/** No device reaches it. */
export const ODD_ADDRESS: Text = {
  en: "the address is no multiple of 4",
  es: "la dirección no es múltiplo de 4",
};

/** Not all of it is the virtual machine's own. */
export const BEYOND: Text = {
  en: "not all of it lies in the VM's own memory",
  es: "no todo está en la memoria de esa VM",
};

/** It has to be refused, for a reason. */
export function notRefused(answer: string, why: Text): Text {
  return {
    en: `The answer to the last one is ${answer}; it must be refused: ` +
      `${why.en}.`,
    es: `La respuesta a la última es ${answer}; hay que rechazarla: ${why.es}.`,
  };
}

/** It is refused, and can be had. */
export function refusedWrongly(address: number): Text {
  return {
    en: `The last one is refused, but it can be had: the answer is ${address}.`,
    es: `La última se rechaza, pero se puede: la respuesta es ${address}.`,
  };
}

/** It can be done, and is refused or answered in another way. */
export function notDone(answer: string): Text {
  return {
    en: `The last one can be done: so the answer is true, and not ${answer}.`,
    es: `La última se puede hacer: la respuesta es, pues, true, y no ` +
      `${answer}.`,
  };
}

/** The memory is in the wrong place. */
export function wrongPlace(address: number, answer: string): Text {
  return {
    en: `The last one belongs at ${address}, the lowest gap that is large ` +
      `enough, and not at ${answer}.`,
    es: `La última va en ${address}, el hueco más bajo en el que cabe, y no ` +
      `en ${answer}.`,
  };
}

/** An address of a guest's leads elsewhere. */
export function wrongAddress(address: number, answer: string): Text {
  return {
    en: `The last one is at ${address}, and not at ${answer}.`,
    es: `La última está en ${address}, y no en ${answer}.`,
  };
}

/** The real window is another one. */
export function wrongWindow(
  vm: number,
  { base, bound }: Window<number>,
  { right, answer }: { readonly right: string; readonly answer: string },
): Text {
  return {
    en: `VM ${vm} has ${bound} bytes, from ${base} on. So the answer to the ` +
      `last one is ${right}, and not ${answer}.`,
    es: `La VM ${vm} tiene ${bound} bytes, desde ${base}. La respuesta a la ` +
      `última es, pues, ${right}, y no ${answer}.`,
  };
}

/** A new owner can see what was there before. */
export function notClean(vm: number, place: number, byte: number): Text {
  return {
    en: `VM ${vm} has its memory now, and can read there what somebody else ` +
      `has left: byte ${place} of it is ${byte}, and not 0.`,
    es: `La VM ${vm} ya tiene su memoria, y en ella puede leer lo que dejó ` +
      `otra: el byte ${place} vale ${byte}, y no 0.`,
  };
}

/** What must not be cleared, is. */
export function unclearable(
  address: unknown,
  bytes: unknown,
  owner?: number,
): Text {
  const call = `memory.clear(${JSON.stringify(address)}, ` +
    `${JSON.stringify(bytes)})`;
  if (owner === undefined) {
    return {
      en: `${call}: there are no such bytes.`,
      es: `${call}: no hay tales bytes.`,
    };
  }
  return {
    en: `${call} would wipe out bytes of ${ownerText(owner).en}.`,
    es: `${call} borraría bytes de ${ownerText(owner).es}.`,
  };
}

/** It goes round in circles. */
export const CLEARED_TOO_OFTEN: Text = {
  en: "memory.clear is called more than 1000 times for one question.",
  es: "se llama a memory.clear más de 1000 veces para una sola pregunta.",
};

/** Whose memory it is. */
export function ownerText(owner: number | undefined): Text {
  if (owner === undefined) return { en: "nobody", es: "nadie" };
  return owner === 0
    ? { en: "the monitor itself", es: "el propio monitor" }
    : { en: `VM ${owner}`, es: `la VM ${owner}` };
}

/** `serve` does not keep to the conversation. */
export const OUT_OF_ORDER: Readonly<Record<string, Text>> = {
  next: {
    en: "monitor.next() comes before the last question is answered.",
    es: "monitor.next() llega antes de que se responda la última pregunta.",
  },
  answer: {
    en: "monitor.answer() comes, and nothing was asked.",
    es: "llega monitor.answer(), y no se preguntó nada.",
  },
  back: {
    en: "serve comes back, and there are questions left: it has to go on " +
      "until monitor.next() says null.",
    es: "serve vuelve, y quedan preguntas: tiene que seguir hasta " +
      "que monitor.next() diga null.",
  },
};

/** A window that shows more than the guest's own memory. */
export function breach(
  { number: vm, name, tick }: {
    readonly number: number;
    readonly name: string;
    readonly tick: number;
  },
  { real, first, owner }: {
    readonly real: Window<number>;
    /** The first byte that is not the guest's own. */
    readonly first: number;
    readonly owner: number | undefined;
  },
): Text {
  const window = `base ${real.base}, bound ${real.bound}`;
  return {
    en: `Resource control is lost. At tick ${tick} of its own, VM ${vm} ` +
      `(${name}) is given the real window ${window}: byte ${first} ` +
      `in it belongs to ${ownerText(owner).en}.`,
    es: `Se pierde el control de los recursos. En su tick ${tick}, la VM ` +
      `${vm} (${name}) recibe la ventana real ${window}: el byte ${first} ` +
      `es de ${ownerText(owner).es}.`,
  };
}

/** A window that is none. */
export function noWindow(vm: number, name: string): Text {
  return {
    en: `VM ${vm} (${name}) cannot run: the answer to the last one is no ` +
      "window of whole numbers { base, bound }.",
    es: `La VM ${vm} (${name}) no puede correr: la respuesta a la última no ` +
      "es una ventana de números enteros { base, bound }.",
  };
}

/** A guest is not what it would be on a bare machine. */
export function unlike(vm: number, name: string, tick: number): Text {
  return {
    en: `At tick ${tick} of its own, VM ${vm} (${name}) is not what it is on ` +
      "a bare machine:",
    es: `En su tick ${tick}, la VM ${vm} (${name}) no es lo que es en la ` +
      "máquina desnuda:",
  };
}
