/**
 * The debugger, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import { LATER_ES } from "./later_words_es.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "El depurador",
  about: "parar, mirar y volver atrás: ¿quién escribió esa palabra?",
  scenes: {
    stop: {
      title: "Párate aquí",
      text: {
        stopped: `El núcleo de las primeras lecciones, bajo un monitor, y en
          manos de un depurador: \`deno task debug\`, cuyas órdenes son las de
          gdb. Un punto de ruptura (breakpoint) es un lugar donde la ejecución
          debe pararse, antes de ejecutar la instrucción que hay ahí. Aquí es la
          rutina de trampas del núcleo. Lo que el huésped imprime por el camino
          va tras una barra. El indicador que precede a cada orden
          (prompt) dice qué se mira, en qué tic del huésped, y dónde.`,
      },
    },
    unchanged: {
      title: "De qué está hecho un punto de ruptura",
      text: {
        mark: `La instrucción es la que había antes, {word}. Y en este tic, nada
          de lo que el huésped podría notar difiere de una ejecución sin
          depurador. La máquina tiene una marca por cada palabra de su memoria,
          al lado y no dentro, y mira la marca al leer la palabra que va a
          ejecutar. Así, un huésped que lee su propio código no encuentra rastro
          de nosotros, y si lo sobrescribe, nuestro punto de ruptura no se
          pierde.`,
        patching: `El hardware real no tiene esas marcas, y por eso los
          depuradores reales parchean el código. En x86 sobrescriben el primer
          byte de la instrucción con 0xCC, que es \`int3\` y provoca una trampa;
          en RISC-V, la instrucción con \`ebreak\`. Para seguir, se reponen los
          bytes originales durante un paso. Quien lee el código ve el parche,
          quien escribe ahí lo destruye, y en una ROM no se puede poner.`,
        registers: `Por eso los procesadores traen unos pocos puntos de ruptura
          propios. x86 tiene cuatro: sus registros de depuración DR0 a DR3
          contienen direcciones; DR7 dice cuáles están en vigor, y si es para la
          ejecución, para las escrituras o para lecturas y escrituras; y DR6
          dice después cuál se encontró. No cambian nada en la memoria, y son
          pocos. Además son privilegiados: un hipervisor tiene que
          virtualizarlos, porque también un huésped puede querer depurar algo.`,
      },
      question: {
        ask: `El depurador tiene que darse cuenta de que el huésped llega a
          \`trap\`, y aun así el huésped debe correr deprisa. Supón que el
          huésped, para saber si lo están depurando, lee la palabra de su
          memoria que está en \`trap\`. ¿Qué encuentra mientras está puesto el
          punto de ruptura?`,
        choices: {
          patched: {
            text: "una instrucción con trampa: la ha puesto el depurador",
            why: `Es justo lo que hacen casi todos los depuradores. El nuestro
              no lo necesita, porque tiene en sus manos la propia máquina.`,
          },
          same: {
            text: "su propia instrucción, como siempre",
            why: `En la memoria del huésped no se escribe nada. Lo que busca la
              máquina está en otra parte.`,
          },
          fault: {
            text: "nada: la lectura provoca una trampa",
            why: `Con paginación, un depurador podría prohibir una página
              entera. Pero una lectura que provoca una trampa donde antes no la
              había también se nota.`,
          },
        },
      },
    },
    over: {
      title: "Pasar por encima de una trampa",
      text: {
        stepped: `Primero \`stepi\`, que sí se para en la rutina; luego atrás,
          para comparar; y luego \`next\`. Esta orden deja que el núcleo haga lo
          que se le pidió, y se para donde sigue el proceso: en la misma
          ventana, con el mismo puntero de pila. Cuántas instrucciones lleva
          eso, y cuántas salidas, nadie tiene por qué saberlo. Lo que hace
          entretanto el monitor no es ningún paso del huésped.`,
      },
      question: {
        ask: `El proceso está a punto de llamar a su núcleo: \`ecall\` provoca
          una trampa. \`stepi\` va a la instrucción que el huésped ejecute a
          continuación, sea cual sea. El \`next\` de gdb pasa por encima de una
          función a la que se llama. ¿Y de una trampa? ¿Dónde se para aquí
          \`next\`?`,
        choices: {
          handler: {
            text: "en la primera instrucción de la rutina del núcleo",
            why: `Es lo que se ejecuta a continuación, y ahí se para \`stepi\`.
              \`next\` quiere quedarse en el programa en que se está.`,
          },
          after: {
            text: "tras el ecall, cuando el núcleo ha hecho su trabajo",
            why: `Para el proceso, una llamada al sistema es un solo paso: pide,
              y ya tiene lo que pidió.`,
          },
          end: {
            text: "al final de todo: una trampa no es una llamada",
            why: `No salta guardando la dirección de vuelta, pero vuelve:
              \`lpsw\` carga la PSW que la trampa dejó guardada.`,
          },
        },
      },
    },
    layers: {
      title: "Un momento, tres capas",
      text: {
        levels: `\`layer\` muestra este momento como lo tiene cada nivel. El
          huésped cree en una ventana desde {guest}. El monitor que tiene
          debajo, en su propia máquina virtual, ha hecho de ella {one}; y el
          monitor que está bajo ese, {real}, que es lo que tiene la máquina.
          Tras \`layer machine\`, las órdenes \`print\`, \`x\` e
          \`info registers\` miran desde ahí abajo.`,
      },
      question: {
        ask: `Aquí hay dos monitores, uno sobre otro, y encima el mismo huésped.
          Acaba de arrancar su proceso, que ve su primera instrucción en su
          propia dirección 0. ¿En qué dirección de la memoria de la máquina real
          está esa instrucción?`,
        choices: {
          guest: {
            text: "{guest}, donde el núcleo ha puesto el proceso",
            why: `Para el núcleo es verdad: es su dirección física. Pero la
              memoria física del núcleo es una región de la de otro.`,
          },
          one: {
            text: "{one}, porque un monitor ha desplazado el núcleo",
            why: `Uno de ellos lo ha hecho. Y la memoria en que lo ha puesto
              también es virtual.`,
          },
          real: {
            text: "{real}, porque lo han desplazado los dos",
            why: `Cada monitor se queda con la primera parte de su memoria, y
              pone a su huésped detrás.`,
          },
        },
      },
    },
    explain: {
      title: "¿Qué va a hacer?",
      text: {
        foretold: `\`explain\` no hace nada: dice lo que se haría. Primero con
          las palabras de la tabla de la que está hecho el hardware, luego con
          los valores de este momento. Después, si la instrucción provoca una
          trampa, por qué, y quién se ocupa de ella: el núcleo pregunta por su
          modo, la máquina lo ejecuta en modo usuario, así que responderá el
          monitor en su lugar. El depurador habla inglés, como gdb.`,
      },
    },
    into: {
      title: "Dentro del monitor",
      text: {
        walked: `\`step --into\` recorre lo que \`step\` se salta. El modo real
          es usuario, así que la máquina provoca una trampa. El despachador
          decide, por el modo virtual. El intérprete aplica la fila de la
          instrucción al procesador virtual. El asignador hace de la ventana del
          huésped la que recibe la máquina, desplazada y cortada. Y el huésped
          sigue.`,
      },
      question: {
        ask: `\`tbreak\` es un punto de ruptura para una sola vez; y el paso
          anterior a la primera instrucción del proceso es el \`lpsw\` del
          núcleo, que le da el procesador, un modo y una ventana. Para el
          huésped es una sola instrucción. ¿Cuáles de las tres partes del
          monitor trabajan en ella?`,
        choices: {
          dispatcher: {
            text: "solo el despachador: pasa la trampa adelante",
            why: `Si lo hubiera intentado un proceso, sí: la trampa habría sido
              para su núcleo. Pero el modo virtual es supervisor.`,
          },
          two: {
            text: "el despachador y el intérprete",
            why: `Bastarían los dos si la instrucción no cambiara ningún
              recurso. Una ventana lo es.`,
          },
          three: {
            text: "el despachador, el intérprete y el asignador",
            why: `Uno decide, otro ejecuta, y otro cuida de que el huésped no
              reciba más memoria que la suya.`,
          },
        },
      },
    },
    writer: {
      title: "¿Quién lo ha escrito?",
      text: {
        watched: `Un punto de observación (watchpoint) detiene la ejecución
          cuando ha cambiado un valor: un registro, un campo de la PSW o la memoria, lo cambie
          quien lo cambie. Aquí es el modo del huésped. Primero su núcleo
          arranca el proceso; luego el proceso llama, y el núcleo ha vuelto.`,
        found: `Ninguna instrucción. Una trampa carga la PSW nueva, y con ella
          el modo. En cuanto a a0, sigue teniendo lo que puso el proceso. Un
          punto de observación tiene que estar puesto antes del cambio. A
          \`when\` se le puede preguntar después: de cualquier registro, campo o
          palabra, encuentra el último paso que lo escribió, ya sea una
          instrucción, una trampa o el disco.`,
      },
      question: {
        ask: `\`when mode\` pregunta al revés: ¿qué ha sido lo último en
          escribirlo? La instrucción siguiente es la primera de la rutina, y el
          modo es supervisor. ¿Cuál será la respuesta?`,
        choices: {
          lpsw: {
            text: "el lpsw con que el núcleo arrancó el proceso",
            why: `Escribió el modo, y lo hizo usuario. Desde entonces algo lo ha
              vuelto a escribir.`,
          },
          trap: {
            text: "la entrega de la trampa",
            why: `La entrega intercambia las PSW, y el modo es parte de la PSW.
              Ocurrió en el \`ecall\` del proceso.`,
          },
          first: {
            text: "la primera instrucción de la rutina",
            why: `Es la siguiente: aún no se ha ejecutado. Y además almacena en
              memoria.`,
          },
        },
      },
    },
    ...LATER_ES,
  },
};
