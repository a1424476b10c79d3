/**
 * Type 1 or type 2, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import { LATER_ES } from "./later_words_es.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Tipo 1 o tipo 2",
  about: "la tabla de los manuales, predicha y medida fila a fila; cuál elegir",
  scenes: {
    claims: {
      title: "Una tabla de adjetivos",
      text: {
        table: `Los manuales distinguen los dos tipos con una tabla como esta,
          que ya salió en la lección promises. Buena parte son adjetivos: alto,
          medio, fácil. ¿Cómo de alto? ¿Siempre? ¿Por qué? En esta lección
          predices lo que sale en una fila, y luego se mide, en máquinas hechas
          para eso. Al final eliges tú.`,
        three: `Hay tres candidatos. El tipo 1 posee la máquina. El tipo 2 es
          un proceso de un sistema operativo anfitrión. En medio, un proceso
          con ayuda: un módulo del núcleo anfitrión ejecuta al huésped por él,
          como hace KVM. El monitor es el mismo programa las tres veces, línea
          por línea; lo que difiera será cosa de aquello sobre lo que está. El
          tiempo se da en ciclos simulados: uno por instrucción del huésped, y
          para todo lo demás un precio de una misma lista,
          \`monitor/costs.ts\`. La mayoría de los precios son estimaciones. Ya
          veremos qué conclusiones dependen de ellos.`,
      },
    },
    ground: {
      title: "Sobre qué corre",
      text: {
        stops: `Hasta la última. Un huésped se detiene donde sus propias
          instrucciones necesitan a alguien, y estas no saben lo que hay
          debajo. Así que el tipo no decide cuántas veces se detiene un
          huésped, sino qué distancia recorre cada parada. En el tipo 2 todas
          pasan por un núcleo que no es ni el del huésped ni el monitor;
          {calls} veces tuvo que llamarlo el monitor. Sobre el hardware no hay
          a quién llamar.`,
      },
      question: {
        ask: `El huésped \`timesharing\` ejecuta dos procesos por turnos, y por
          eso necesita su temporizador a cada paso. En el tipo 1, el hardware
          lo detiene {traps} veces con una trampa. En el tipo 2 hay todo un
          sistema operativo entre el monitor y la máquina. ¿Cuántas veces se
          detiene ahí el huésped?`,
        choices: {
          more: {
            text: "más: el núcleo anfitrión quiere su parte",
            why: `Interviene en cada parada. Eso la alarga; no añade ninguna.`,
          },
          same: {
            text: "las mismas",
            why: `Quien provoca las trampas es el huésped, y el huésped es el
              mismo.`,
          },
          fewer: {
            text: "menos: el anfitrión hace parte del trabajo del monitor",
            why: `El anfitrión no sabe qué significa la trampa de un huésped.
              Solo puede pasarla.`,
          },
        },
      },
    },
    one_exit: {
      title: "Lo que cuesta una salida",
      text: {
        parts: `El hardware y el monitor hacen casi el mismo trabajo en los
          tres casos. Lo que se añade es el camino entre ambos. En el tipo 1 no
          lo hay: la trampa lleva al monitor. Al del tipo 2 lo avisa una señal,
          de la que vuelve con una llamada al sistema; solo eso cuesta más que
          todo el resto. Con el módulo no hace falta señal: el núcleo guarda el
          mundo del huésped y lo vuelve a cargar. Tres precios, {type1},
          {kernel} y {type2}: en ellos está casi toda la fila "rendimiento".`,
      },
      question: {
        ask: `Un núcleo huésped ejecuta \`rdstatus\`, que es privilegiada: una
          salida. En el tipo 1 cuesta {type1} ciclos: {hardware} por el camino
          del hardware hasta el monitor y de vuelta, y {monitor} por el
          monitor, que la emula. ¿Cuántos en el tipo 2?`,
        choices: {
          same: {
            text: "{type1}: es el mismo monitor",
            why: `Hace lo mismo. Pero antes hay que avisarlo, y después dejar
              seguir al huésped, y las dos cosas son del anfitrión.`,
          },
          some: {
            text: "{type2}: unas cuantas veces más",
            why: `Una señal al proceso del monitor, y una llamada al sistema
              para volver. Cada una tiene su precio, pero la máquina es la
              misma.`,
          },
          hundred: {
            text: "{hundred}: hay todo un sistema operativo en medio",
            why: `Lo hay, pero corre muy poco de él: un camino de entrada y
              otro de salida.`,
          },
        },
      },
    },
    pace: {
      title: "Por qué al cálculo le da casi igual",
      text: {
        law: `La ley es corta: la ralentización es 1, más lo que cuesta una
          salida dividido por los ciclos que pasan a solas entre dos salidas.
          Quien pide algo cada diez instrucciones va cien veces más lento, o
          más; quien calcula va casi tan rápido como a solas, con cualquier
          tipo. Casi: en la última línea, la mayoría de las salidas no son cosa
          del huésped. Se acabó su porción de {slice} tics, y el monitor
          recupera el procesador. Una porción real tiene millones de ciclos, y
          ahí nadie lo nota.`,
      },
      question: {
        ask: `Así que en el tipo 2 una salida cuesta {exit} ciclos, {ratio}
          veces lo que en el tipo 1. Ahora un huésped calcula durante {period}
          tics, pide algo a su monitor, y vuelta a empezar. ¿Cuánto más lento
          que a solas va en el tipo 2?`,
        choices: {
          times: {
            text: "unas {ratio} veces más lento, como cada salida",
            why: `Eso es lo que cuesta una salida. Entre dos de ellas el
              huésped corre directamente, y una instrucción directa cuesta lo
              mismo en todas partes.`,
          },
          little: {
            text: "tarda menos del doble",
            why: `{last} veces, para ser exactos; en el tipo 1, {last_type1}.
              Las salidas son tan caras como siempre, pero hay pocas.`,
          },
          none: {
            text: "nada: entretanto no pide nada",
            why: `Entonces el monitor no tendría nunca el procesador
              entretanto. Ya se cuida él de tenerlo.`,
          },
        },
      },
    },
    guests: {
      title: "Cuatro huéspedes",
      text: {
        four: `Cuatro huéspedes, cada uno con lo que más hace; la primera
          columna dice cuántos ciclos tiene, a solas, por cada una de sus
          salidas. La ralentización sigue la ley. La criba, sieve, es la que
          menos sale y la que menos pierde; perdería menos si no imprimiera sus
          primos, pues cada letra es una salida. Los demás viven de lo que solo
          puede hacer un núcleo, así que están siempre llamando a la puerta, y
          ahí cuenta el tipo. A esto se refiere "adecuado para cargas pesadas":
          pesadas por el disco, la red y las llamadas, no por la aritmética.`,
        where: `Otra vez las señales. El disco mismo está en la parte del
          propio huésped: ahí es donde espera. Así que lo que hace lenta la E/S
          en el tipo 2 no son los datos. Es que un dispositivo se maneja con
          muchas pequeñas instrucciones privilegiadas, y cada una da el rodeo.
          Por eso los hipervisores reales cambian la conversación: con virtio,
          el huésped deja listas enteras de peticiones en memoria compartida, y
          sale una sola vez por todas. (Nuestra lista no cobra casi nada por el
          disco. Uno real es lento; el huésped lo espera de todos modos, y eso
          tapa buena parte del coste.)`,
      },
      question: {
        ask: `\`blocks\` lee los {count} bloques de su disco. En el tipo 2, su
          disco es un fichero del anfitrión, y tarda {slowdown} veces los
          ciclos que a solas. ¿En qué se va la mayor parte?`,
        choices: {
          disk: {
            text: "en el núcleo anfitrión, que lee el fichero y lo copia",
            why: `Eso hace, con una llamada por bloque. Compáralo con las otras
              líneas.`,
          },
          monitor: {
            text: "en el monitor, que hace de disco para el huésped",
            why: `Tiene su parte. Es la misma que en el tipo 1, y ahí no duele
              tanto.`,
          },
          signals: {
            text: "en señales, y en volver de ellas",
            why: `El {percent} % de todos los ciclos. Para un bloque hacen
              falta varias instrucciones al disco, cada una es una salida, y
              cada salida una señal.`,
          },
        },
      },
    },
    resources: {
      title: "Dedicados o negociados",
      text: {
        let_in: `El tipo 1 repartió su memoria una vez, y rechazó al resto:
          quien está dentro tiene lo prometido. El anfitrión la prometió a
          todos, y cumple por turnos: aquel a quien le toca entra desde el
          disco, y otro sale. {swapped} KiB fueron y vinieron. Los {all}
          huéspedes tuvieron partes justas, y en su memoria no faltó un byte;
          pero de cada millón de ciclos, el intercambio les dejó {left}. Más
          huéspedes, y apenas trabajo: a esto se lo llama hiperpaginación
          (thrashing).`,
        policy: `Aquí hay que leer las tablas con cuidado. Que el tipo 1
          dedique es una política, no una ley: VMware ESXi promete más memoria
          de la que hay, y sabe cómo cumplirlo (Waldspurger, 2002: un globo que
          infla el huésped, páginas iguales guardadas una sola vez, y el disco
          en último lugar). Y un anfitrión puede reservar memoria fija. En esta
          máquina un proceso entra y sale entero; con paginación solo sale lo
          que no se usa, y prometer de más cuesta poco mientras nadie lo use
          todo. Lo que queda en pie: en el tipo 2 decide el anfitrión, y tiene
          otros en quienes pensar.`,
      },
      question: {
        ask: `Ocho huéspedes quieren la misma cantidad de memoria, en una
          máquina donde caben cuatro. El tipo 1 posee esa memoria y la reparte.
          En un anfitrión, cada monitor se la pide a él, que tiene un disco al
          que mandar lo que no cabe. ¿Dónde entran más huéspedes?`,
        choices: {
          owner: {
            text: "en el tipo 1: no hay anfitrión que gaste memoria",
            why: `El núcleo anfitrión gasta algo, sí. Pero con el resto puede
              hacer más que repartirlo una sola vez.`,
          },
          hosted: {
            text: "en el tipo 2",
            why: `Los {all}, frente a {few}. Si les sirve de algo es otra
              cuestión.`,
          },
          neither: {
            text: "en ambos los mismos: la memoria es la que es",
            why: `Un anfitrión puede prestar la misma memoria a varios, uno
              tras otro, con el disco de almacén.`,
          },
        },
      },
    },
    crowded: {
      title: "El anfitrión tiene otros en quienes pensar",
      text: {
        host: `Cada línea es un fallo que se ha provocado, y cada palabra lo
          que fue de un huésped. Los planificadores reparten con justicia:
          quien solo calcula no hace daño. Pero el dueño del anfitrión puede
          poner a alguien el primero, y entonces sus huéspedes son los últimos.
          Y cuando no queda memoria, el anfitrión acaba con el proceso que más
          tiene, que es el que más libera; Linux usa la misma medida. Un
          monitor tiene la memoria de todos sus huéspedes. Sobre el hardware,
          el mismo programa acaparador es un huésped más, y tiene lo que se le
          dio.`,
      },
      question: {
        ask: `Un anfitrión ha prometido más memoria de la que tiene, y no hay
          disco al que mandarla. Ahora muchos procesos pequeños toman cada uno
          lo que se les prometió, hasta que no queda nada. Entre ellos está un
          monitor con su huésped: un proceso grande, que no ha pedido nada
          nuevo. ¿Qué hace el anfitrión?`,
        choices: {
          last: {
            text: "acaba con el último que pidió",
            why: `Es un proceso pequeño: su final libera poco, y el siguiente
              volvería a pedir enseguida.`,
          },
          monitor: {
            text: "acaba con el monitor, y con él, el huésped",
            why: `Alguien tiene que irse, y su final es el que más libera. No
              haber pedido nada no lo salva.`,
          },
          nobody: {
            text: "con nadie: al que pide se le niega",
            why: `Cada uno toma solo lo que se le prometió. Un anfitrión que
              nunca prometa más de lo que tiene podría negarse; la mayoría
              promete de más.`,
          },
        },
      },
    },
    ...LATER_ES,
  },
};
