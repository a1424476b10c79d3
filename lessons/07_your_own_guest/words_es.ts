/**
 * Write your own guest, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Escribe tu propio huésped",
  about: "de un fichero vacío a un núcleo que atiende a un proceso",
  scenes: {
    nothing: {
      title: "Un fichero vacío",
      text: {
        word: `La memoria es cero donde no se ha cargado nada, y {word} no es
          ninguna instrucción: el código 00 se deja libre para que se note que
          un programa se adentra en la nada. La máquina provoca una trampa.
          Pero nadie ha dicho adónde deben ir las trampas, así que la PSW nueva
          también es todo ceros: modo usuario, y una ventana sin un solo byte.
          Ahí espera la trampa siguiente ({next}), y así sin fin.
          \`deno task run my.s\` lo nota, y lo dice.`,
      },
      question: {
        ask: `Escribe un fichero, my.s, con un comentario y nada más. Se puede
          ensamblar: un programa de ninguna instrucción. Puesto en una máquina
          y arrancado en 0x40, donde empiezan los programas, ¿qué hace?`,
        choices: {
          halts: {
            text: "se para en el acto: no hay nada que hacer",
            why: `Un procesador no sabe dónde acaba un programa. Solo se para
              donde se le dice.`,
          },
          traps: {
            text: "provoca una trampa en la primera palabra",
            why: `La máquina lee lo que haya ahí e intenta ejecutarlo.`,
          },
          runs: {
            text: "recorre la memoria sin hacer nada",
            why: `Así sería si una palabra de ceros no hiciera nada. En muchas
              máquinas es así; aquí no es una instrucción.`,
          },
        },
      },
    },
    letter: {
      title: "Una letra",
      text: {
        first: `Tres instrucciones, {ticks} tics. En \`_start\` empieza el
          programa. \`li\` pone un número en un registro; una letra es un
          número. \`out\` lo escribe en un puerto, un registro de un
          dispositivo, y este puerto imprime. \`halt\` es el final: sin él, el
          procesador seguiría hasta los ceros, y provocaría una trampa.`,
      },
    },
    line: {
      title: "Una línea",
      text: {
        loop: `Un bucle sobre un texto que acaba en un byte cero. \`la\` pone
          una dirección en un registro, \`lbu\` lee de ahí un byte, \`beqz\`
          salta si es cero, y \`j\` salta siempre. Un nombre con dos puntos es
          una etiqueta: el ensamblador cuenta las direcciones, y te ahorras
          hacerlo.`,
      },
    },
    mistakes: {
      title: "Dos errores",
      text: {
        source: `El mismo programa, mal tecleado en dos sitios, como te pasará
          a ti. ¿Los encuentras antes que el ensamblador?`,
        report: `Esto es lo que imprime. Cada error lleva su fichero, línea y
          columna, la propia línea, lo que se ha visto y lo que hace falta. No
          se queda en el primero, y dice cuántos hay. Nada erróneo llega nunca
          a una máquina.`,
      },
    },
    handler: {
      title: "Una trampa propia",
      text: {
        where: `Una trampa carga una PSW nueva de cuatro palabras en NEW_PSW.
          Antes de que algo provoque una, un núcleo las escribe: un estado de
          1, modo supervisor con interrupciones desactivadas; la dirección de
          su rutina; y una ventana, de base 0, pues así está toda la memoria
          al arrancar, y con toda ella por límite. Luego prueba una:
          \`ecall\`.`,
        handle: `La rutina imprime, y vuelve. \`lpsw\` carga la PSW vieja, que
          la trampa ha guardado: modo, pc y ventana, de una vez. Pero el pc
          guardado es el del propio \`ecall\`. Para seguir después de él, hay
          que sumarle antes 4.`,
      },
    },
    forgetful: {
      title: "Un paso olvidado",
      text: {
        again: `Tras {ticks} tics va por su llamada número {calls}, y la
          máquina no se cansa. Para un fallo que el núcleo ha remediado, es
          justo lo que se quiere: la instrucción se intenta otra vez. Para una
          llamada, o para una instrucción que se debe saltar, ha de decirlo el
          núcleo. Un monitor que emula una instrucción avanza del mismo modo el
          pc de su huésped.`,
      },
      question: {
        ask: `Aquí faltan las tres líneas que cambian el pc guardado. La rutina
          imprime, y \`lpsw\` vuelve. ¿Qué imprime el programa?`,
        choices: {
          same: {
            text: "una sola exclamación, como antes",
            why: `Entonces el \`ecall\` tendría que saltarse él solo. Una
              trampa guarda el pc de la instrucción que la provocó.`,
          },
          again: {
            text: "exclamaciones sin fin",
            why: `Vuelve al \`ecall\`, que provoca una trampa, y así sin
              parar.`,
          },
          lost: {
            text: "nada: tras la trampa se pierde",
            why: `La PSW vieja está completa, así que sí vuelve. Pero mira
              adónde.`,
          },
        },
      },
    },
    kernel: {
      title: "Un proceso",
      text: {
        boot: `Ahora, un núcleo. Dice adónde van las trampas, como antes. Su
          última instrucción también es \`lpsw\`: pasar a modo usuario no es
          más que cargar una PSW que lo diga.`,
        psw: `Esa PSW: el estado 0 es modo usuario; el pc; y una ventana que
          empieza donde se cargó el proceso. \`.section\` empieza una parte del
          programa, y \`.virtual\` 0 dice que sus etiquetas se cuentan desde 0,
          como las verá el proceso.`,
        trap: `Y la rutina. Mira la causa. Una llamada al sistema se atiende:
          con 0 en a0 el proceso ha acabado, y con otra cosa quiere que se
          imprima. Con cualquier otra trampa, el núcleo imprime una
          interrogación y se para. Usa t0 y t1 sin guardarlos, y un proceso no
          debe contar con ellos: un núcleo de verdad guarda lo que usa.`,
      },
    },
    call: {
      title: "Se atiende una llamada",
      text: {
        saved: `Modo supervisor, y el núcleo lo tiene todo: qué era el proceso
          (estado, pc, ventana), por qué se detuvo (4 es la causa de una
          llamada) y, en a0, sin tocar, lo que quería.`,
        end: `Letra a letra, llamada a llamada. El proceso no puede imprimir
          por sí mismo, así que ha de pedirlo; y el núcleo decide.`,
      },
      question: {
        ask: `El proceso llama. Su pc es {own}; la instrucción se leyó de
          {real}, porque su ventana empieza en su propio primer byte. ¿Cuál de
          las dos direcciones guarda la trampa como pc?`,
        choices: {
          own: {
            text: "{own}, como cuenta el proceso",
            why: `La base se guarda al lado. Cargar otra vez la PSW entera
              lleva al mismo sitio.`,
          },
          real: {
            text: "{real}, donde estaba de verdad",
            why: `Entonces \`lpsw\` volvería a sumar la base. La PSW se guarda
              tal cual: pc y ventana.`,
          },
        },
      },
    },
    cheat: {
      title: "Un proceso que quiere demasiado",
      text: {
        fault: `\`out\` es privilegiada. En modo usuario nada de ella ocurre, y
          la trampa llega al núcleo, con otra causa. Este núcleo tiene una sola
          respuesta a lo que no conoce; el tuyo puede tenerlas mejores.`,
      },
      question: {
        ask: `Este proceso se ahorra la llamada al sistema, y escribe
          directamente en el puerto, como hace el núcleo. ¿Qué se imprime?`,
        choices: {
          prints: {
            text: "su texto, y más deprisa",
            why: `Si pudiera hacer esto, podría hacer todo lo que hace un
              núcleo. Está en modo usuario.`,
          },
          fault: {
            text: "una interrogación",
            why: `La imprime el núcleo: le ha llegado una trampa que no es una
              llamada al sistema.`,
          },
          nothing: {
            text: "nada: la máquina lo detiene sin decir palabra",
            why: `La máquina lo deja en manos del núcleo, y el núcleo sí dice
              algo.`,
          },
        },
      },
    },
    everywhere: {
      title: "Lo mismo bajo un monitor",
      text: {
        same: `Nadie ha hablado a tu núcleo de monitores, y no hace falta: ya
          es un huésped. Bajo uno corre hasta el mismo tic, y bajo dos: de
          {bytes} bytes, difieren {differ} de cuando corrió a solas. Y ahora
          puedes decir de cada salida por qué se emuló o se reflejó: depende de
          si corría tu núcleo o tu proceso.`,
      },
    },
    yours: {
      title: "El tuyo",
      text: {
        run: `Guarda un programa como my.s, en la carpeta que quieras. La
          primera orden muestra en qué se convierte, palabra a palabra; la
          segunda lo ejecuta; la tercera lo ejecuta bajo un monitor y muestra
          cada trampa. El último programa de esta lección está en el proyecto,
          para que lo copies y lo cambies. El manual trae todas las
          instrucciones.`,
        next: `Cosas que probar: guarda y recupera lo que usa la rutina. Añade
          una llamada que lea una tecla. Pon el temporizador, y cuenta cuántas
          veces interrumpe al proceso. Añade otro proceso, y que el
          temporizador los alterne. Entonces tienes un pequeño sistema
          operativo, y lo que haga a solas lo hará también bajo un monitor: si no, el
          fallo es nuestro.`,
      },
    },
  },
};
