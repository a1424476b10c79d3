/**
 * Resources and the allocator, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Los recursos y el asignador",
  about: "quién tiene qué memoria, y qué pasa si alguien quiere más",
  scenes: {
    property: {
      title: "Lo que un monitor debe controlar",
      text: {
        why: `Un monitor da a cada huésped una parte de la máquina, y promete
          con ello a los demás que no tiene más. Por eso Popek y Goldberg piden
          el control de los recursos: ningún programa puede cambiar por sí
          mismo los recursos que tiene. Siempre que uno lo intenta, se llama
          al asignador del monitor. Él lleva las cuentas: esto es lo que ha
          repartido entre dos huéspedes.`,
        asks: `Estas {count} instrucciones cambian algo que se ha dado a un
          huésped: su ventana, su modo, su temporizador, su turno de
          procesador, un dispositivo. Todas son privilegiadas. Así que provocan
          una trampa; y si quien lo intenta es el núcleo huésped, el
          despachador dice "allocate". (En el artículo el
          procesador no es un recurso, y un \`halt\` no necesita trampa. Donde
          los huéspedes se turnan, su tiempo sí lo es.)`,
      },
    },
    two: {
      title: "La misma dirección, dos veces",
      text: {
        found: `Cada uno encontró el suyo, tras {turns} turnos. Una
          dirección, dos lugares: la dirección de un huésped se cuenta desde el
          principio de su propia memoria, y no hay ningún número con el que
          pudiera nombrar otra. Es la protección más sencilla: lo que no es tuyo
          no tiene nombre.`,
      },
      question: {
        ask: `Dos huéspedes ejecutan el mismo programa. Guarda un número en su
          dirección {at}, cuenta un rato y vuelve a leer de ahí. El primer
          huésped guarda {first}; el segundo, {second}; y entretanto se turnan.
          ¿Qué lee el primero?`,
        choices: {
          own: {
            text: "{first}, lo suyo",
            why: `El número que tiene para el lugar es el mismo. El lugar,
              no.`,
          },
          other: {
            text: "{second}: el segundo guardó ahí más tarde",
            why: `En su propia {at}. El monitor le dio otra base real, así que
              es otra palabra de la máquina.`,
          },
          fault: {
            text: "nada: el segundo acceso a {at} es un fallo",
            why: `Los dos accesos caen dentro de la ventana de quien los
              hace.`,
          },
        },
      },
    },
    walk: {
      title: "Un acceso, tres direcciones",
      text: {
        sum: `El proceso nombra una dirección virtual del huésped. Su núcleo
          conoce esa palabra por su dirección física del huésped, y la máquina
          por la real. A solas, el hardware suma una base. Aquí hay dos, y
          sigue sumando una: la R real lleva las dos dentro, {base} en total.`,
        once: `{stores} accesos, y {exits} salidas por ellos. El asignador
          compone R cuando cambia una ventana, en el \`lpsw\`; después, el
          hardware suma y compara en cada acceso, como a solas. Así el control
          cuesta por cada cambio de R, no por cada acceso.`,
      },
      question: {
        ask: `Un núcleo huésped ha puesto la R de su proceso, base y límite, en
          {window}.
          La memoria del propio huésped empieza en {region} de la máquina. El
          proceso almacena en su dirección {named}. ¿Qué palabra de la máquina
          cambia?`,
        choices: {
          named: {
            text: "la de {named}",
            why: `Así la llama el proceso. En la máquina, la palabra de esa
              dirección es del monitor.`,
          },
          physical: {
            text: "la de {physical}",
            why: `Ahí la buscaría el núcleo huésped. Pero su memoria no empieza
              en el 0 de la máquina.`,
          },
          real: {
            text: "la de {real}",
            why: `Se suma la base del proceso, y luego el lugar de la memoria
              del huésped. Se acaban de comparar todas las palabras de la
              máquina.`,
          },
        },
      },
    },
    too_large: {
      title: "Ataque: una ventana demasiado grande",
      text: {
        cut: `Lee lo que puso: también una máquina a solas guarda cualquier
          límite, y lo único que rechaza es el acceso. Así, la R virtual
          conserva lo que el huésped se adjudica. La R real tiene lo que hace
          de ello el asignador: ni un byte más allá de la región.`,
        fault: `Ahora almacena en su dirección {size}, la primera tras su
          memoria. Lo detiene la misma trampa que habría recibido a solas: allí
          acaba la memoria; aquí, la ventana. La primera palabra del vecino
          está en {behind}. De las {words} palabras fuera de la memoria del
          huésped, han cambiado {changed}.`,
      },
      question: {
        ask: `Ahora, los ataques. Un huésped con {size} bytes se adjudica todos
          los que pueda haber: con \`setr\` pone la base 0 y el límite {asked}.
          Tras su memoria está la de un vecino. Luego vuelve a leer su límite.
          ¿Qué encuentra?`,
        choices: {
          asked: {
            text: "{asked}, como lo puso",
            why: `Es lo que diría una máquina propia. Adjudicarse algo aún no
              es nada: lo que decide es el acceso.`,
          },
          cut: {
            text: "{size}: el monitor ha recortado la ventana",
            why: `La real, sí. Si el recorte se viera, el huésped haría otra
              cosa que a solas.`,
          },
          refused: {
            text: "nada: \`setr\` se rechaza, con una trampa",
            why: `Hay una trampa, al monitor, pero el huésped no la nota. A
              solas, \`setr\` admite cualquier número en modo supervisor.`,
          },
        },
      },
    },
    beyond: {
      title: "Ataque: una base más allá del final",
      text: {
        empty: `Su propia memoria acaba antes de que empiece la ventana. Así
          que la ventana no contiene nada: el asignador pone a 0 el límite real,
          y ninguna dirección es menor que 0. La base real apunta igualmente
          al vecino, y no hace daño. La trampa es la que el huésped recibiría
          a solas, donde en {base} no hay memoria ninguna.`,
      },
      question: {
        ask: `El mismo huésped pone otra ventana, con \`setr\`: base {base},
          límite {bound}. Tiene {size} bytes, así que empieza justo detrás. Su
          memoria empieza en {region} de la máquina, y {region} + {base} =
          {sum} es donde empieza la del vecino. ¿De dónde se lee la próxima
          instrucción?`,
        choices: {
          neighbour: {
            text: "de la memoria del vecino",
            why: `Es lo que busca: sumar las bases sin más le daría justo eso.
              El asignador mira también el final de la región.`,
          },
          own: {
            text: "de la suya: el monitor no hace caso de esa ventana",
            why: `No hacerle caso sería otra conducta que a solas. La ventana
              nueva vale enseguida, ya para la próxima lectura.`,
          },
          nowhere: {
            text: "de ninguna parte: leerla es un fallo de memoria",
            why: `El pc es una dirección como cualquier otra, y en esta ventana
              no hay nada.`,
          },
        },
      },
    },
    wrap: {
      title: "Ataque: dar la vuelta, hasta el 0",
      text: {
        empty: `La suma sí dio la vuelta: la base real es {sum}. Por eso el
          asignador compara antes de sumar. La base del huésped no es menor que
          los {size} bytes que el huésped tiene, así que el límite es 0, y la
          base puede ser la que quiera. A solas la trampa es la misma: tan
          arriba no hay memoria.`,
      },
      question: {
        ask: `Las palabras tienen 32 bits, y una suma que necesita más pierde
          el resto. La memoria del huésped empieza en {region}; pone la base
          {base}. {region} + {base} es {sum}, y desde ahí está el propio
          monitor. El límite es {bound}. ¿Qué alcanza el huésped por esta
          ventana?`,
        choices: {
          monitor: {
            text: "la memoria del propio monitor",
            why: `Sería el fin de todo control. También es justo lo que pasaría
              si alguien hubiera olvidado este caso.`,
          },
          own: {
            text: "su propia memoria, en la segunda mitad de la ventana",
            why: `Según las sumas, así sería. Pero a solas tampoco la
              alcanzaría, y en la primera mitad estaría la del monitor.`,
          },
          nothing: {
            text: "nada",
            why: `Ya la próxima lectura es un fallo de memoria: la base queda
              más allá del final de la memoria del huésped, salga lo que salga
              la suma.`,
          },
        },
      },
    },
    dma: {
      title: "Ataque: que lo haga un dispositivo",
      text: {
        refused: `No se movió nada: hay {moved} bytes del bloque en la memoria
          del huésped, y de las {words} palabras de fuera han cambiado
          {changed}. El disco del huésped es virtual, y solo alcanza la memoria
          del huésped. Al final de ella hace lo que un disco real al final de
          la de una máquina. Las máquinas reales pueden tener también una
          ventana para los dispositivos, que pone el monitor: una IOMMU (VT-d,
          AMD-Vi).`,
      },
      question: {
        ask: `R vale para el procesador. Un disco mueve bloques por su cuenta
          (DMA), a direcciones físicas, y no mira ninguna R. El huésped manda a
          su disco poner un bloque de {block} bytes en {at}, y su memoria acaba
          en {size}. ¿Qué pasa?`,
        choices: {
          over: {
            text: "el bloque va ahí, y encima de la memoria del vecino",
            why: `Un disco real, entregado tal cual al huésped, serviría para
              eso. Por eso ningún huésped recibe el real.`,
          },
          part: {
            text: "va ahí lo que quepa",
            why: `A solas, este disco hace toda la transferencia o nada. Aquí
              no debe ser de otro modo.`,
          },
          refused: {
            text: "el disco se niega, y lo dice en su estado",
            why: `Como a solas: la transferencia no cabe en la memoria.`,
          },
        },
      },
    },
    given_back: {
      title: "Memoria devuelta",
      text: {
        clean: `El monitor la ha borrado. Hay dos razones, y bastaría una. Una
          máquina como esta empieza con toda su memoria a cero, y una virtual
          debe hacer lo mismo: equivalencia. Y lo que deja un huésped no es
          para que lo lean otros: aislamiento. Un recurso no es solo el lugar,
          también es lo que hay en él.`,
      },
      question: {
        ask: `Un huésped llena su memoria con un secreto, hasta que {filled}
          bytes no son cero, y se para. El monitor recupera la memoria, y da
          los mismos {size} bytes, en {address}, a un huésped nuevo. Este lee
          una palabra de en medio. ¿Qué encuentra?`,
        choices: {
          zero: {
            text: "una palabra de ceros",
            why: `Como en una máquina recién encendida.`,
          },
          secret: {
            text: "el secreto",
            why: `La memoria es la misma. Pero se borró antes de entregarla.`,
          },
          fault: {
            text: "nada: leerla es un fallo",
            why: `La memoria es ahora del huésped nuevo, y queda dentro de su
              ventana.`,
          },
        },
      },
    },
    cases: {
      title: "Todas las ventanas, no solo estas",
      text: {
        all: `Tres ataques a R han fracasado. ¿Y los demás? La función del
          asignador vale para palabras de cualquier ancho, y con palabras de 4
          bits se pueden probar todos los casos: cada región, cada base, cada
          límite. Ahora mismo se han probado {cases}: {outside} se salen de su
          región, y {unlike} alcanzan menos o más que en una máquina a solas de
          ese tamaño. Para 32 bits esto por sí solo no demuestra nada, pero es
          la misma función que ejecuta el monitor.`,
      },
    },
    control: {
      title: "Por qué el monitor conserva el control",
      text: {
        table: `Todos los ataques de esta lección, a solas y como huésped. El
          fallo o el estado es el mismo en ambas columnas, y nadie más ha
          notado nada. El monitor no reconoció ninguno como ataque: respondió a
          cada uno como lo habría hecho la máquina, dentro de lo que se dio al
          huésped.`,
        why: `Si una sola instrucción pudiera cambiar R en modo usuario sin una
          trampa, al asignador no se le preguntaría, y nada de esto valdría: el
          huésped podría tomar lo que es de otro. El Teorema 1 lo descarta: pide
          que toda instrucción sensible sea privilegiada. Eso basta, y no es
          necesario: un monitor también puede cuidar de que una instrucción así
          no corra nunca, e interpretarla o traducirla. También el tiempo es un
          recurso: esa es la próxima lección.`,
      },
    },
  },
};
