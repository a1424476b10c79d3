/**
 * The translator, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import { LATER_ES } from "./later_words_es.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "El traductor",
  about: "mirar cada instrucción una sola vez, y aun así ser exacto",
  scenes: {
    interpreter: {
      title: "Leer, decodificar, hacer, contar",
      text: {
        steps: `Hasta ahora, las instrucciones del huésped se interpretaban. Un
          bucle de software lee la palabra que está en el pc, aquí {word}, y la
          descompone: el código de operación dice qué hacer, y los campos, con
          qué registros. Luego lo hace, cuenta un tic y pone el pc en la
          siguiente. Sumar dos números es lo de menos en todo ese trabajo.`,
        counted: `El intérprete ha decodificado {decodings} veces, y solo hay
          {words} palabras. Encuentra cada vez el mismo código de operación y
          los mismos campos, porque la palabra no ha cambiado. Un traductor
          dinámico la decodifica una vez. Escribe, como código para el
          procesador que tiene debajo, lo que hace la instrucción; y de ahí en
          adelante ejecuta ese código.`,
      },
      question: {
        ask: `El huésped suma los números de {numbers} a 1. Da {numbers} vueltas
          a su bucle de tres instrucciones. ¿Cuántas veces decodifica un
          intérprete el \`add\`?`,
        choices: {
          once: {
            text: "una: después ya conoce la instrucción",
            why: `Podría guardar los campos, y algunos lo hacen. Pero en cada
              tic tendría que buscar qué ha guardado para este pc.`,
          },
          each: {
            text: "cada vez que se ejecuta",
            why: `No recuerda nada de lo que hizo antes. Eso lo hace sencillo, y
              correcto aunque alguien cambie la palabra.`,
          },
        },
      },
    },
    hot: {
      title: "¿Dónde está caliente?",
      text: {
        found: `En {at}, la primera instrucción del bucle: el intérprete cuenta
          adónde salta hacia atrás el programa. Tras {turns} vueltas, en el tic
          {tick}, el lugar está caliente, y se traduce lo que forma parte de él:
          una región. Todavía no se ha ejecutado. El umbral en esta lección es
          {threshold}, y 1000 si nadie dice otra cosa. Aquello adonde nunca se
          salta hacia atrás, como la primera instrucción del huésped, no merece
          ninguna atención.`,
      },
      question: {
        ask:
          `La mayor parte de un programa se ejecuta pocas veces o ninguna. Hay
          que empezar a traducir donde se va el tiempo, y al traductor nadie le
          dice dónde. Solo puede ver correr al huésped. ¿En qué instrucción
          empezará el código que haga de este?`,
        choices: {
          start: {
            text: "en la primera, como el programa",
            why: `Esa se ejecuta una vez. En un programa largo, casi todo lo que
              viene detrás no se calienta nunca.`,
          },
          head: {
            text: "en el add, donde empieza el bucle",
            why: `Un bucle es un lugar al que se vuelve de un salto. Por ahí
              pasan todas sus vueltas, y desde ahí se encuentra todo su código.`,
          },
          jump: {
            text: "en el bnez, que salta hacia atrás",
            why: `Se ejecuta las mismas veces. Pero desde ahí se entraría en el
              bucle por el final, y el código tendría una forma extraña.`,
          },
        },
      },
    },
    price: {
      title: "¿Por qué no enseguida?",
      text: {
        patience: `Ninguno: una traducción tarda tanto como interpretar miles de
          tics, y un programa corto no los recupera nunca. Por eso el traductor
          espera hasta que el programa se ha interpretado durante diez veces lo
          que va a tardar la próxima traducción. Nadie sabe cuánto durará un
          programa; quien acaba pronto ha perdido como mucho una décima parte.
          Aquí son {first} tics. La espera se mide en tics y no en segundos: no
          depende de lo ocupada que esté la máquina real.`,
      },
      question: {
        ask: `De aquí en adelante, esta lección le dice al traductor que no
          espere. Por una vez, ahora es como lo tienes con \`deno task run\`. El
          huésped suma 1000 números, y se para tras {ticks} tics. ¿Cuántos de
          esos tics los ejecuta código traducido?`,
        choices: {
          none: {
            text: "ninguno",
            why: `Traducir cinco instrucciones lleva más tiempo que interpretar
              todo esto.`,
          },
          most: {
            text: "casi todos: los que siguen a que el bucle se caliente",
            why: `El bucle se calienta, sí. Pero ¿merece una traducción lo que
              queda de él? Nadie lo sabe.`,
          },
          all: {
            text: "todos: se traduce antes de ejecutarlo",
            why: `Eso es lo que hace un compilador que traduce de antemano.
              Traduce mucho que no se ejecuta nunca, y antes tiene que encontrar
              todo el código.`,
          },
        },
      },
    },
    blocks: {
      title: "Bloques básicos",
      text: {
        graph:
          `El bucle empieza en {head}. Un bloque empieza allí adonde salta algo, y detrás de lo que salta. Dentro de él no hay nada que decidir: si se
          ejecuta su primera instrucción, se ejecutan también las otras, salvo
          que alguna provoque una trampa. Los bloques y los caminos entre ellos
          son el grafo de flujo de control. De él parten los compiladores, y
          también este. Se ha encontrado siguiendo las palabras del huésped
          desde el lugar caliente.`,
      },
      question: {
        ask: `Este huésped busca el mayor de los números de una lista. Un bloque
          básico es una serie de instrucciones en la que solo se entra por la
          primera, y de la que solo se sale por la última. ¿Cuántos hay desde
          \`addi a2, a2, -1\` hasta \`bnez a2, loop\`?`,
        choices: {
          one: {
            text: "uno: es un solo bucle",
            why: `El \`ble\` puede saltarse el \`mv\`. En un bloque se ejecutan
              todas o ninguna.`,
          },
          two: {
            text: "dos: uno antes de la bifurcación, y otro detrás",
            why: `Detrás de ella está el \`mv\`. Pero la bifurcación lleva a la
              instrucción que lo sigue, y ahí empieza otro bloque.`,
          },
          three: {
            text: "tres",
            why: `Hasta el \`ble\`; el \`mv\` solo, porque algo salta a lo que
              viene después; y el resto.`,
          },
        },
      },
    },
    region: {
      title: "Una región, y cómo se sale de ella",
      text: {
        exits: `Una región es lo que se traduce junto, aquí {words}
          instrucciones: aquellas desde las que se vuelve al lugar caliente, y
          lo que las termina. Es una sola función de WebAssembly, y esta es la
          lista de sus salidas. Se sale cuando una lectura provoca una trampa;
          en el \`halt\`, porque lo que cambia más que registros y memoria es
          cosa de la máquina; y cuando quedan pocos tics para otra vuelta. La
          función solo dice el número de la salida: lo demás está en esta tabla.`,
        copies: `El cuerpo de un bucle interior pequeño está varias veces
          seguidas, aquí {times}. Por eso la región tiene {nodes} bloques, de los
          que {blocks} son distintos. Cada vuelta de un bucle tiene su precio:
          mirar los tics que quedan, y saltar hacia atrás. Así, {times} vueltas
          del huésped lo pagan una sola vez.`,
      },
    },
    registers: {
      title: "Los registros pasan a ser variables locales",
      text: {
        locals: `Nunca: en el bucle hay {loads} lecturas y {stores} escrituras.
          Solo las hay al principio y al final de la función. Carga en variables
          locales los registros que usa el bucle, cuyos nombres conserva el
          texto. Guarda los que cambia, salga por donde salga. El compilador de
          WebAssembly pone luego las variables locales en registros del
          procesador real.`,
      },
      question: {
        ask: `Los registros del huésped están en un vector en la memoria. Para
          cada \`add\`, un intérprete tiene que leer dos y escribir uno, porque
          no puede saber qué viene después. De una vuelta a la siguiente,
          ¿cuántas veces accede el bucle traducido a los registros del huésped
          en la memoria?`,
        choices: {
          three: {
            text: "tres por el add, como el intérprete",
            why: `Si cada instrucción se tradujera por su cuenta. Pero lo que se
              traduce aquí es un bucle, como una sola función.`,
          },
          changed: {
            text: "dos por vuelta: para guardar a0 y a1, que cambian",
            why: `Quien quisiera verlos podría hacerlo solo después de salir del
              bucle.`,
          },
          never: {
            text: "nunca",
            why: `Quien quiera verlos tiene que esperar a que se salga de la
              región. Antes nadie puede mirar: una región corre sola.`,
          },
        },
      },
    },
    emitted: {
      title: "Línea por línea",
      text: {
        turn: `Una vuelta de la suma. En el texto de WebAssembly, un operador
          está entre paréntesis con sus operandos. A la izquierda está la
          instrucción del huésped que empieza en esa línea. El \`bnez\` decide si
          sigue la siguiente copia del bloque. Antes se descuentan de lo que
          queda los {ticks} tics del bloque, todos a la vez. De leer y
          decodificar no queda nada: registros, constantes y saltos están en el
          código.`,
        rows: `¿Quién sabe lo que hace un \`add\`? El traductor, no. En la tabla
          de instrucciones lo dice cada fila una sola vez, como una función a la
          que se le pasa algo que sabe sumar, comparar y leer. El intérprete se
          escribe llamándola con trozos de JavaScript; WebAssembly, llamándola
          con trozos de WebAssembly; y el clasificador y el demostrador la llaman
          con los suyos. Así, una instrucción que se añade a la tabla queda traducida también, con las mismas palabras de las que está hecho el intérprete; salvo que toque algo más que registros, pc y memoria: entonces se deja a la máquina.`,
      },
    },
    ...LATER_ES,
  },
};
