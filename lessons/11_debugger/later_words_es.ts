/**
 * The debugger, in Spanish: from going back on.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { LATER_EN } from "./later_words_en.ts";

/** The words of the later scenes. */
export const LATER_ES: Translation<typeof LATER_EN> = {
  back: {
    title: "Por qué se puede volver atrás",
    text: {
      determined: `Una instrucción destruye lo que había antes: de una suma
        nadie recupera los sumandos. Y sin embargo \`reverse-stepi\` vuelve
        atrás, y todo está exactamente como estaba. Es posible porque aquí
        nada ocurre por azar. El mismo programa hace lo mismo, tic a tic,
        interrupciones incluidas, cada vez que se ejecuta. Así que no hace
        falta guardar el pasado. Basta con saber hacerlo de nuevo.`,
      price: `Por el camino se han guardado {moments} momentos, a distancias
        iguales. Desde el último que hay antes de aquí, la máquina ha corrido
        otra vez, y dos veces: para encontrar dónde empezaba el último paso, y
        para pararse ahí. Son {replayed} instrucciones. De todos esos
        momentos, una página de memoria
        que no ha cambiado se guarda una sola vez: {pages} páginas, de 1 KiB
        cada una. Si los momentos llegan a ser demasiados, se descarta uno de
        cada dos; así se puede volver atrás en una ejecución de cualquier
        longitud.`,
    },
    question: {
      ask: `Este huésped ha corrido durante {ticks} tics, y \`reverse-stepi\`
        ha de volver atrás una instrucción. ¿Cómo llega ahí el depurador?`,
      choices: {
        undone: {
          text: "deshace la instrucción, con las notas que ha tomado",
          why: `Para eso tendría que mirar cada instrucción, y anotar lo que
            destruye. Se puede hacer; es lento, y las notas crecen con la
            ejecución.`,
        },
        kept: {
          text: "ha guardado cada estado, y toma el penúltimo",
          why: `La máquina tiene {size} bytes de memoria, que no es mucho. Una
            copia por cada tic ocuparía {copies} bytes.`,
        },
        again: {
          text: "retrocede más, y desde ahí ejecuta otra vez",
          why: `Desde un momento que ha guardado, la máquina llega por sí sola
            a cualquier tic posterior. Basta con pararla a tiempo.`,
        },
      },
    },
  },
  log: {
    title: "Lo que viene de fuera",
    text: {
      logged: `Lo mismo, en el mismo tic. Todo lo que viene de fuera pasa por
        un solo registro de entradas, con el tic en que llega; el registro se
        conserva al volver atrás, y se obedece otra vez al avanzar. El
        temporizador y el disco no lo necesitan: se siguen de los tics y de la
        memoria. Quien graba un ordenador real tiene más que anotar: cada hora
        que se lee, cada paquete, y en qué instrucción llegó cada
        interrupción.`,
    },
    question: {
      ask: `Un programa no decide lo que teclea la gente. Este huésped imprime
        lo que se teclee, y se ha tecleado "hi". Ahora decimos \`goto 0\`, que
        vuelve al principio, y \`continue\`. Nadie teclea nada. ¿Qué
        imprime?`,
      choices: {
        again: {
          text: "hi, en el mismo tic que antes",
          why: `Que se tecleó forma parte de la historia de esta ejecución.`,
        },
        nothing: {
          text: "nada: espera a que alguien teclee",
          why: `Entonces volver atrás llevaría a un pasado distinto de aquel
            del que venimos.`,
        },
        later: {
          text: "hi, pero más tarde: teclear lleva tiempo",
          why: `Nadie teclea por segunda vez. Quedó anotado cuándo llegaron
            los bytes, según el reloj del huésped.`,
        },
      },
    },
  },
  culprit: {
    title: "Un error, hace mucho",
    text: {
      symptom: `Una caja registradora. Numera sus cajones, trabaja mucho rato
        y al final imprime el precio, que es 5. Imprime {printed}: algo ha
        sobrescrito la palabra \`price\`, en cualquiera de {ticks} tics. Ir
        paso a paso desde el principio llevaría demasiado tiempo; y pararse
          al final es demasiado tarde, porque quien lo hizo ya no está.`,
      caught: `Dijimos qué observar, y retrocedimos hasta donde cambia. Ahí
          está la instrucción que va a hacerlo, {back} tics antes del final.
        El resto lo dice \`explain\`: a1 es 32, así que este es el noveno de
        ocho cajones, y detrás del último está el precio. El bucle sigue
        mientras t0 sea menor que t1 o igual. En C, alguien ha escrito \`<=\`
        en vez de \`<\`.`,
    },
    question: {
      ask: `Antes de pararse, este programa llamó a tres funciones. ¿En cuál
        está la instrucción que destruyó el precio? Adivina; luego dejaremos
        que el depurador lo busque, desde el final hacia atrás.`,
      choices: {
        fill: {
          text: "fill, que numera los ocho cajones",
          why: `Numera uno más, y luego desaparece.`,
        },
        work: {
          text: "work, donde se pasa casi todo el tiempo",
          why: `Solo cuenta, en un registro. Que los errores estén donde más
            tiempo se pasa no es más que una esperanza.`,
        },
        report: {
          text: "report, que imprime el precio",
          why: `Lee el precio, y no lo escribe. Donde se nota un error rara
            vez es donde está.`,
        },
      },
    },
  },
  history: {
    title: "Otra historia",
    text: {
      edited: `Imprime {now}. Quien cambia el pasado empieza otra historia: lo
        que venía después de este tic se olvida, y la ejecución lo hace de
        nuevo. Lo anterior queda como estaba. Y el cambio pertenece desde
        ahora a esta historia: vuelve a antes de él, avanza, y ocurrirá otra
        vez, en su tic. Así se puede probar un arreglo antes de hacerlo.`,
    },
    question: {
      ask: `De vuelta en la instrucción que va a destruir el precio. Esta vez
          decimos \`set pc = pc + 4\`: el huésped se la salta. Y luego
        \`continue\`. ¿Qué imprime al final?`,
      choices: {
        same: {
          text: "{was}: lo que ha pasado, ha pasado",
          why: `Ha pasado en una ejecución cuyo resto ya no vale.`,
        },
        other: {
          text: "{now}, como si el error nunca hubiera existido",
          why: `Desde aquí la máquina hace de nuevo la ejecución, y en ella
            nadie sobrescribe el precio.`,
        },
        nothing: {
          text: "nada: una ejecución cambiada no puede seguir",
          why: `El huésped no sabe que se haya cambiado nada. Ejecuta aquello
            a lo que apunta su pc.`,
        },
      },
    },
  },
  exits: {
    title: "Capturar salidas",
    text: {
      caught: `Una salida no es un lugar del programa: es un suceso, y
        cualquier instrucción puede ser la ocasión. \`catch\` conoce las
        trampas por sus causas, las interrupciones, las salidas, lo que el
        monitor hace de ellas y, donde hay un anfitrión, sus cambios de mundo.
        Se
          detiene antes del suceso, de modo que aún se puede decir \`explain\` o
        \`step --into\`.`,
    },
    question: {
      ask: `Otra vez desde el arranque. \`catch reflect\` se detiene en una
          salida que el monitor va a entregar al núcleo del propio huésped, y
        \`catch emulate\` en una de la que se va a ocupar él mismo. ¿En qué
          instrucción se detiene primero \`catch reflect\`?`,
      choices: {
        rdstatus: {
          text: "rdstatus, con la que el núcleo pregunta por su modo",
          why: `Es la primera salida de todas. Pero el núcleo está en modo
            supervisor virtual, así que el monitor la emula.`,
        },
        lpsw: {
          text: "lpsw, con la que el núcleo arranca su proceso",
          why: `También es del núcleo, y se emula.`,
        },
        ecall: {
          text: "ecall, con la que el proceso llama a su núcleo",
          why: `A solas, esta trampa habría sido para el núcleo. Así que aquí
            también lo es.`,
        },
      },
    },
  },
  field: {
    title: "En la práctica",
    text: {
      undo: `gdb puede hacerlo por su cuenta: tras \`record\` ejecuta un
        programa instrucción a instrucción, y anota lo que destruye cada una.
        \`reverse-step\` y \`reverse-continue\` deshacen con esas notas. No
        necesita ayuda de nadie, y es más lento en varios órdenes de
          magnitud. Donde
        el procesador sabe anotar sus saltos, como los de Intel,
        \`record btrace\` es rápido; pero conoce el camino y no los valores.`,
      processes: `rr, que nació en Mozilla para encontrar errores de Firefox,
        graba las llamadas al sistema y las señales de un programa, y cuándo
        se turnaron sus hilos, de los que solo deja correr uno a la vez; luego
        reproduce todo eso. Para saber en qué instrucción llegó una señal, hace
        que el procesador cuente saltos. gdb se conecta a la reproducción, y
        retrocede como acabas de ver: un punto de control anterior, y ejecutar
        otra vez.`,
      machines: `Una máquina virtual se presta a que la graben, porque todo lo
        que entra en ella pasa por su monitor. ReVirt (2002) anotaba lo que
        entraba en una, para reproducir intrusiones después. En algunas
          versiones, VMware Workstation podía grabar un huésped y reproducirlo
          bajo un depurador. QEMU
          también puede: cuenta instrucciones, anota lo que
        viene de fuera, y junto con instantáneas permite a gdb retroceder en
        un sistema huésped entero.`,
    },
  },
  yours: {
    title: "Ahora tú",
    text: {
      run: `\`help\` enumera las órdenes, y \`help COMMAND\` explica una. Los
        mismos huéspedes se pueden depurar en cualquier torre, y desde
        cualquier tic. En cada página de estas lecciones en que corre un
        huésped, la tecla d abre el depurador en ese huésped y en ese tic.`,
      homework: `Dos cosas que averiguar. Arregla la caja: una instrucción de
        \`till.s\` tiene que ser otra; y entonces \`when *price\`, al final,
        ha de decir que nadie lo ha escrito nunca. Y en el núcleo de la
        primera lección, ve al final, y averigua solo con \`when\` qué trampa
        fue la última en escribir la palabra de \`TRAP_CAUSE\`, y en qué
        instrucción del proceso llegó.`,
    },
  },
};
