/**
 * The machine and its traps, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "La máquina y sus trampas",
  about: "un ordenador de juguete, un núcleo, y qué pasa en una trampa",
  scenes: {
    four_parts: {
      title: "Una máquina en cuatro partes",
      text: {
        state: `En 1974, Popek y Goldberg describieron un ordenador con cuatro
          cosas: E, su memoria; M, su modo; P, el contador de programa; R, la
          ventana por la que un programa ve la memoria. He aquí un ordenador
          así, PG-32. Tiene además dieciséis registros, un temporizador, una
          consola y un disco. Hay cargado un programa de siete instrucciones, y
          aún no ha corrido nada.`,
      },
    },
    one_step: {
      title: "Una instrucción",
      text: {
        first: `Ha corrido una instrucción, y ha pasado un tic. El registro a0
          tiene la dirección de un texto, y pc, el contador de programa, ha
          avanzado 4 bytes. En eso consiste una máquina: un estado, e
          instrucciones que lo cambian.`,
        word: `Una instrucción es una palabra de ocho dígitos, y se lee a
          simple vista. Los dos primeros son el código de operación, y dicen
          qué hacer. Cada registro ocupa un dígito. Lo que queda es una
          constante.`,
      },
    },
    output: {
      title: "Corre un programa",
      text: {
        end: `Son {letters} letras a cinco tics cada una, y unos pocos al
          principio y al final. Aquí el tiempo se cuenta, no se mide: una
          instrucción que se intenta lleva un tic. Así el mismo programa hace
          lo mismo en el mismo tic, cada vez que lo ejecutas.`,
      },
      question: {
        ask: `El programa da una vuelta a un bucle de cinco instrucciones por
          cada letra de "{text}" y de su fin de línea: {letters} letras. Antes
          toma la dirección, y al final se para. ¿Cuántos tics le lleva?`,
        choices: {
          few: {
            text: "{few}: uno por letra",
            why: `Una letra lleva el bucle entero: leerla, ver si es la última,
              imprimirla, avanzar, saltar atrás.`,
          },
          exact: {
            text: "{exact}",
            why: `Cinco por letra, uno para empezar, y tres para hallar el
              final y parar.`,
          },
          varies: {
            text: "depende: cada vez son otros",
            why: `En tu propio ordenador, sí. Aquí nada depende del azar ni de
              un reloj real. Se acaban de ejecutar dos máquinas, y sus tics
              coinciden.`,
          },
        },
      },
    },
    two_modes: {
      title: "Dos modos",
      text: {
        kernel: `Aquel programa tenía la máquina para sí. Para compartirla hace
          falta un núcleo: un programa que corre en modo supervisor, donde todo
          está permitido, y que deja correr a otros en modo usuario, donde no
          lo está. Este tiene un solo proceso. Está a punto de cederle el
          procesador con \`lpsw\`, que carga la PSW: modo, pc y R, de una vez.`,
        process: `Una instrucción, y es otro mundo: modo usuario, el pc del
          proceso, la ventana del proceso. Los registros quedan como estaban.`,
      },
    },
    window: {
      title: "La ventana R",
      text: {
        there: `R es una base y un límite. Cada dirección que usa un programa,
          también el pc, debe ser menor que el límite, y se le suma la base.
          Así el proceso ve la memoria desde 0, y lo que queda fuera ni
          siquiera puede nombrarlo. El núcleo también tiene una ventana.
          Empieza en 0 y abarca toda la memoria.`,
      },
      question: {
        ask: `El proceso empieza en su dirección 0, y su R es (base {base},
          límite {bound}). ¿De qué lugar de la memoria lee la máquina su
          primera instrucción?`,
        choices: {
          zero: {
            text: "de 0x0000",
            why: `Cambia la palabra que hay ahí, y el proceso hace lo mismo que
              antes. No es lo que ejecuta.`,
          },
          base: {
            text: "de {base}",
            why: `La base se suma a cada dirección. Cambia la palabra que hay
              ahí, y el proceso hace otra cosa: se acaba de probar en otra
              máquina.`,
          },
          bound: {
            text: "de {bound}",
            why: `Eso es cuánto abarca la ventana, no dónde empieza.`,
          },
        },
      },
    },
    trap: {
      title: "Una trampa es un cambio de PSW",
      text: {
        swap: `La PSW vieja, la causa y un detalle han ido a las primeras
          palabras de la memoria, y de 0x20 ha venido una PSW nueva, la que el
          núcleo puso ahí al empezar. No ha cambiado nada más, ni un registro.
          Volver es cosa del núcleo: se salta el \`ecall\` sumando 4 al pc
          guardado.`,
      },
      question: {
        ask: `El proceso quiere imprimir, y no puede: no tiene acceso a la
          consola. Así que llama a su núcleo. \`ecall\`, en {pc}, no hace más
          que provocar una trampa. La máquina guarda la PSW vieja, y en ella un
          pc. ¿Cuál?`,
        choices: {
          own: {
            text: "{pc}: el del propio ecall",
            why: `Una instrucción que provoca una trampa no ha ocurrido, así
              que la máquina sigue ante ella. Cuál viene después lo dice el
              núcleo.`,
          },
          next: {
            text: "{next}: el de la siguiente, para volver",
            why: `Algunas máquinas hacen eso con una llamada. Esta tiene una
              sola regla: el pc de la instrucción que provocó la trampa.`,
          },
          none: {
            text: "ninguno: el proceso se acabó",
            why: `Tiene que seguir tras la llamada. Para eso el núcleo debe
              saber dónde estaba.`,
          },
        },
      },
    },
    turns: {
      title: "El núcleo y el proceso se turnan",
      text: {
        timeline: `Desde el arranque: quién corrió, cuántos tics, y qué le puso
          fin. El núcleo cede el procesador con \`lpsw\`. El proceso no puede
          cederlo: lo pierde, por una trampa. Cada \`ecall\` fue una letra que
          imprimir. Así alternan los modos, y cada paso está vigilado: de
          bajada por una instrucción privilegiada, de subida por la trampa.`,
      },
    },
    privileged: {
      title: "Lo que un proceso no puede hacer",
      text: {
        trapped: `El detalle es la palabra de la propia instrucción, para que
          el núcleo no tenga que buscarla. Este núcleo imprime "[privileged]" y
          deja seguir al proceso. Otro acabaría con él. Eso lo decide el
          núcleo; la máquina solo se ha asegurado de que se le pregunte.`,
      },
      question: {
        ask: `Ahora el proceso intenta \`halt\`, que para la máquina
          definitivamente. ¿Qué pasa?`,
        choices: {
          halts: {
            text: "se para la máquina",
            why: `Entonces cualquier proceso podría parar a todos los demás.
              \`halt\` es privilegiada: en modo supervisor funciona, en modo
              usuario provoca una trampa.`,
          },
          nothing: {
            text: "nada: en modo usuario se pasa por alto",
            why: `Algunos procesadores reales hacen eso con alguna de las
              suyas, y se lo han puesto difícil a los monitores: lo verás en la
              próxima lección. En esta máquina hay trampa.`,
          },
          traps: {
            text: "hay una trampa, y decide el núcleo",
            why: `Privilegiada significa justo eso: en modo usuario provoca una
              trampa, y en modo supervisor hace su trabajo.`,
          },
        },
      },
    },
    fault: {
      title: "Un fallo de memoria",
      text: {
        refused: `El núcleo dio al proceso una ventana de {bound} bytes, pero
          desde {base} la máquina tiene menos. Un acceso debe estar alineado,
          quedar por debajo del límite y caber en la memoria. Este no cumplía.
          Su detalle es la dirección que se intentó. No se ha almacenado nada:
          una trampa es precisa.`,
      },
    },
    timer: {
      title: "¿Quién detiene un bucle?",
      text: {
        interrupted: `El núcleo había puesto el temporizador antes de ceder el
          procesador. Una interrupción llega entre dos instrucciones, así que
          el pc guardado es el de la siguiente, y no hay nada que saltarse. Un
          proceso no puede desactivar ni el temporizador ni las interrupciones:
          lo que hace eso es privilegiado.`,
      },
      question: {
        ask: `Antes, el proceso daba vueltas a un bucle. En él no hay ninguna
          llamada, ni nada que no esté permitido. ¿Cómo recuperó el núcleo el
          procesador?`,
        choices: {
          waits: {
            text: "esperó a que el proceso llamara",
            why: `Entonces un proceso que no llamara nunca se quedaría el
              procesador para siempre.`,
          },
          timer: {
            text: "el temporizador interrumpió el bucle",
            why: `Una interrupción es una trampa que no ha provocado ninguna
              instrucción.`,
          },
          checks: {
            text: "miraba después de cada instrucción",
            why: `Mientras corre el proceso, el núcleo no corre. Un procesador
              hace una cosa cada vez.`,
          },
        },
      },
    },
    control: {
      title: "En qué se apoya un núcleo",
      text: {
        guarded: `Un modo, para que no todos puedan hacerlo todo. Una ventana,
          para que no todos puedan verlo todo. Un temporizador, para que nadie
          siga para siempre. Y la trampa, que lleva de un modo al otro por una
          sola puerta. Lo que toca todo esto es privilegiado.`,
        question: `Estas son todas las instrucciones privilegiadas. Y una
          pregunta para la próxima lección: ¿y si el propio núcleo corriera en
          modo usuario, con otro programa en modo supervisor por debajo? Cada
          una de ellas provocaría una trampa. Y quien recibe la trampa puede
          fingir.`,
      },
    },
  },
};
