/**
 * Virtual time, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Tiempo virtual",
  about: "temporizadores, esperas, y de quién es el reloj si se comparte",
  scenes: {
    counted: {
      title: "El tiempo se cuenta",
      text: {
        ticks: `El reloj de esta máquina cuenta instrucciones: cada una que se
          intenta lleva un tic, provoque o no una trampa. Aquí un núcleo
          arranca y pone su temporizador; han pasado {ticks} tics. Lo que trata
          con el tiempo es privilegiado: \`rdticks\`, que lee el reloj,
          \`settimer\`, \`idle\`, que espera, y lo demás. Así, en una máquina
          virtual, todo ello llega al monitor, y es él quien dice qué hora es.`,
      },
    },
    pending: {
      title: "Una alarma en mal momento",
      text: {
        waited: `Ha esperado {wait} tics. Agotado el temporizador, su
          interrupción queda pendiente hasta que se entrega. Basta con activar
          las interrupciones: la trampa llega antes de la instrucción
          siguiente. Un núcleo lo usa para acabar, sin que lo molesten, lo que
          no se puede partir en dos.`,
      },
      question: {
        ask: `El temporizador, puesto en el tic {set}, se agota en el tic
          {due}. El bucle sigue dando vueltas, y las interrupciones están
          desactivadas. ¿Qué pasa con la interrupción?`,
        choices: {
          now: {
            text: "llega en el acto: el tiempo no espera",
            why: `Entonces ningún núcleo podría contar con dos instrucciones
              seguidas. Desactivadas es desactivadas.`,
          },
          waits: {
            text: "espera a que se activen las interrupciones",
            why: `Queda pendiente: la máquina la ha anotado, y aún no la ha
              entregado.`,
          },
          lost: {
            text: "se pierde: nadie escuchaba",
            why: `Un núcleo que desactiva las interrupciones un momento
              perdería sus alarmas. La máquina toma nota.`,
          },
        },
      },
    },
    delivery: {
      title: "Una interrupción es una trampa",
      text: {
        swap: `Es el mismo cambio de PSW que en un fallo o una llamada. Pero
          ninguna instrucción tiene la culpa: el pc que se guarda, {pc}, es el
          de la siguiente, y \`lpsw\` continúa ahí como si nada. El cambio
          lleva {taken} tics. La PSW nueva trae las interrupciones
          desactivadas, así que nadie interrumpe a la rutina; la vieja las
          tiene activadas, y vuelve con ellas.`,
      },
    },
    idle: {
      title: "Esperar sin correr",
      text: {
        jump: `{attempted}: solo \`idle\`. Un procesador ocioso no intenta
          nada, y su reloj salta al próximo evento: aquí, a donde se agota el
          temporizador. La rutina no puede distinguir el salto de un millón de
          tics de espera, y el reloj le da la razón. Si no fuera a llegar
          ningún evento, la máquina esperaría a que alguien, fuera, tecleara.`,
      },
      question: {
        ask: `Ahora el núcleo pone el temporizador a un millón de tics y dice
          \`idle\`. Es el tic {from}, y el temporizador se agota en el tic
          {due}. ¿Cuántas instrucciones intenta la máquina hasta entonces?`,
        choices: {
          each: {
            text: "un millón: una por cada tic",
            why: `Un bucle sí las necesitaría. \`idle\` dice que no hay nada
              que hacer, así que no se hace nada.`,
          },
          one: {
            text: "una",
            why: `Lo muestra el pc guardado: es el de la instrucción que sigue
              a \`idle\`.`,
          },
        },
      },
    },
    two_clocks: {
      title: "Dos relojes",
      text: {
        clocks: `El reloj del huésped es suyo: tiempo virtual. Cuenta lo que el
          huésped intenta y lo que pasa ocioso, y nada más. Cuando está ocioso,
          el monitor le adelanta el reloj hasta su próximo evento; no hace
          esperar a la máquina. Así, {idled} tics han pasado en el huésped y en
          ninguna otra parte.`,
      },
      question: {
        ask: `El mismo núcleo bajo un monitor. Se para en el tic {guest} de su
          propio reloj, igual que a solas. ¿Qué dice entonces el reloj de la
          máquina?`,
        choices: {
          same: {
            text: "{guest}, como el del huésped",
            why: `Así sería si el huésped hubiera tenido ocupado el procesador.
              Estuvo ocioso, y nadie ejecutó instrucciones por él.`,
          },
          fewer: {
            text: "solo {machine}",
            why: `Son las instrucciones que se intentaron. Lo demás fue
              espera.`,
          },
          more: {
            text: "más: también lleva tiempo lo que hace el monitor",
            why: `En un ordenador real, sí. Este monitor no es un programa de
              la máquina: está escrito en TypeScript, al lado, y no gasta
              ninguno de sus tics.`,
          },
        },
      },
    },
    slices: {
      title: "Dos huéspedes, un procesador",
      text: {
        turns: `Se turnan, y en el orden más sencillo: uno tras otro, en rueda,
          una porción de {slice} tics cada vez. Mientras corre uno, el reloj
          del otro está parado. Los {ticks} tics de la máquina son exactamente
          los {worker} del primero y los {spinner} del segundo: el reloj de la
          máquina es el real, y solo lo ve el monitor.`,
      },
      question: {
        ask: `Una máquina, un monitor, dos huéspedes, y ninguno está nunca
          ocioso. El monitor los deja correr por turnos, {slice} tics cada
          vez. Tras {ticks} tics de la máquina, ¿qué dice el reloj del primer
          huésped?`,
        choices: {
          all: {
            text: "{ticks}: el tiempo pasa para todos",
            why: `El real, sí. Pero un huésped que corre la mitad del tiempo, y
              lo ve pasar entero, notaría que no está solo.`,
          },
          half: {
            text: "{half}: la mitad",
            why: `Casi. Cuenta las porciones: el primer huésped tuvo el primer
              turno, y también el último.`,
          },
          own: {
            text: "{worker}: sus porciones, y nada más",
            why: `Tuvo tres turnos de {slice} tics. Lo demás no lo ha visto.`,
          },
        },
      },
    },
    same_tick: {
      title: "La alarma junto a un vecino",
      text: {
        tick: `El mismo tic, y ante la misma instrucción. Solo el reloj de la
          máquina distingue las tres veces, y ningún huésped puede leerlo.
          ¿Cómo se logra? Un huésped corre hasta que acaba su porción o hasta
          su propio próximo evento, lo que llegue antes; ahí lo detiene la
          máquina, y el monitor mira el temporizador del huésped, no el suyo.`,
      },
      question: {
        ask:
          `Un huésped cuenta hacia atrás, y ha puesto su temporizador. Cuando está solo en una máquina virtual, la interrupción le llega en su tic {tick}. Ahora un
          vecino comparte el procesador, y ese momento es el tic {machine} de
          la máquina. ¿Cuándo le llega al huésped, según su propio reloj?`,
        choices: {
          same: {
            text: "en su tic {tick}, como antes",
            why: `Su temporizador cuenta sus propios tics, que solo pasan
              mientras corre.`,
          },
          late: {
            text: "en el tic {machine}: el resto se lo llevó el vecino",
            why: `Ese es el reloj de la máquina. El del huésped estuvo parado
              mientras corría el vecino.`,
          },
          edge: {
            text: "más tarde: cuando empiece su próxima porción",
            why: `El monitor sabe de antemano dónde se agota el temporizador, y
              detiene al huésped ahí, en mitad de una porción.`,
          },
        },
      },
    },
    equivalent: {
      title: "Equivalente, tiempos incluidos",
      text: {
        bytes: `El huésped se ha parado, a solas y junto a dos vecinos. De los
          {bytes} bytes que podría llegar a notar, su reloj entre ellos,
          difieren {differ}.`,
        except: `Popek y Goldberg prometen menos. Su equivalencia tiene dos
          excepciones: la cantidad de recursos, y los tiempos. Un monitor lleva
          tiempo, y lo que lee un reloj real puede diferir. Aquí el reloj del
          huésped es tan virtual como su memoria, y los tiempos dejan de ser excepción, con la misma entrada en los mismos tics: un temporizador se puede probar, repetir, y llevar a otra
          máquina a mitad de cuenta. Queda aparte el mundo exterior: cuánto
          estuvo alguien esperando la respuesta.`,
      },
    },
    spinning: {
      title: "Un vecino que nunca para",
      text: {
        shares: `Su propio reloj da lo mismo cada vez: el trabajo lleva {ticks}
          tics. Lo que cuesta el vecino es tiempo real: junto a uno, el huésped
          tiene el {share} % de la máquina; junto a dos, un tercio. No puede
          costar más. El vecino tiene desactivadas sus interrupciones virtuales, que
          no son las de la máquina: cuando acaba su porción, se lo detiene, como a
          cualquiera.`,
      },
      question: {
        ask: `Este vecino tiene desactivadas las interrupciones y salta a sí
          mismo para siempre. Solo, el huésped acaba en el tic {alone} de la máquina.
          ¿Y junto a ese vecino?`,
        choices: {
          never: {
            text: "nunca: nada puede interrumpir al vecino",
            why: `Nada suyo. Pero el fin de una porción es cosa de la máquina y
              del monitor, y eso no lo puede desactivar ningún huésped.`,
          },
          alike: {
            text: "en el mismo tic: están aislados",
            why: `Lo está su memoria, y lo que calculan. El procesador se
              comparte: mientras lo tiene uno, el otro espera.`,
          },
          later: {
            text: "más tarde, en el tic {beside}",
            why: `Tras cada porción en que corre, espera otra.`,
          },
        },
      },
    },
    sleeping: {
      title: "Un vecino que duerme",
      text: {
        shares: `Este pone su temporizador, espera ocioso, despierta, y vuelta
          a empezar. Mientras está ocioso no necesita el procesador: se le
          adelanta el reloj virtual, y corre el huésped siguiente. En total
          cuesta {more} tics. Es la eficiencia por la que se compran
          hipervisores: muchos servidores pasan ociosos la mayor parte del tiempo, y en una
          sola máquina caben varios.`,
      },
    },
    weights: {
      title: "Partes convenidas",
      text: {
        shares: `Unas porciones iguales, por turnos, son justas si todos han
          pagado lo mismo. A un planificador también se le puede pedir que prefiera a
          alguien: con el doble de peso, un huésped tiene el doble de turnos. O
          que lo frene: con un tope del {cap} %, no tiene más que eso de cada
          {period} tics, aunque nadie más los quiera. Tres huéspedes que nunca
          están ociosos han tenido cada uno estos tics, y ninguno puede notarlo.
          Hay más, con cifras en vivo:
          \`deno task run --vms lessons/examples/fair.vms\`.`,
      },
    },
    field: {
      title: "En la práctica",
      text: {
        resource: `En el artículo de 1974 el procesador no está entre los
          recursos, así que allí \`halt\` podría correr directamente. Cuando
          varios comparten el procesador, el tiempo es un recurso que se reparte
          como la memoria, y una instrucción que lo cede, espera o pone el
          temporizador es sensible. Por eso en esta máquina \`halt\`, \`idle\`
          y \`settimer\` son privilegiadas, y el asignador interviene.`,
        real: `Los hipervisores reales no suelen contar instrucciones. Los
          relojes de sus huéspedes siguen el tiempo real, y un huésped que no
          corrió encuentra, al seguir, que ha pasado el tiempo; a los Linux huéspedes de KVM
          y de Xen se les dice cuánto se les quitó, como tiempo robado. El
          planificador por créditos de Xen da a cada huésped un peso y un tope.
          KVM no necesita planificador propio: para Linux, cada procesador
          virtual es un hilo.`,
      },
    },
  },
};
