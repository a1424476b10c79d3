/**
 * Type 1 or type 2, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
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
    eyes: {
      title: "La mirada de root",
      text: {
        root: `El secreto ha salido, por la memoria y por el disco. Un extraño
          sin derechos no lo consigue de ninguna de las dos maneras: un
          anfitrión sí separa sus procesos. Sobre el hardware no hay un usuario
          así. El mismo espía, como huésped, mira en todas las direcciones que
          tiene, y encuentra las suyas.`,
        trust: `¿De verdad no hay nadie por encima? En la práctica también el
          tipo 1 tiene administradores: el dominio 0 de Xen, la partición raíz
          de Hyper-V, la consola de ESXi. Quien los tenga puede mirar en los
          huéspedes. Es un círculo más pequeño: no cualquiera que administre un
          anfitrión por otros motivos. Pero la confianza se ha mudado, no ha
          desaparecido. Por eso los procesadores más nuevos pueden cifrar la
          memoria de un huésped frente a su propio hipervisor (AMD SEV, Intel
          TDX).`,
      },
      question: {
        ask: `Un huésped guarda un secreto en su memoria. Su núcleo no se lo
          muestra a ninguno de sus procesos, y su ventana R acaba donde acaba
          su memoria. El huésped corre en el tipo 2, y el administrador del
          anfitrión es curioso. ¿Qué se lo impide?`,
        choices: {
          window: {
            text: "la ventana R: separa la memoria del huésped",
            why: `R encierra a quien corre en ella. Al huésped no lo deja
              salir, pero entrar puede cualquiera.`,
          },
          guest: {
            text: "el núcleo del huésped: protege el secreto",
            why: `De sus propios procesos. El programa del administrador no es
              uno de ellos, y no le pide permiso.`,
          },
          nothing: {
            text: "nada",
            why: `La memoria del huésped es una parte de la del monitor, y root
              puede leer cualquier proceso del anfitrión.`,
          },
        },
      },
    },
    escape: {
      title: "Un huésped se escapa",
      text: {
        walls: `Es la única línea en que el tipo 1 es peor. Su monitor lo tiene
          todo, y quien se mete en él, también. En un anfitrión el monitor es
          un proceso, y un proceso está tras su propio muro. Ese segundo muro
          no es casual: en los anfitriones Linux, a QEMU se lo encierra aún más
          (SELinux, seccomp), y Firecracker trae un carcelero para el suyo.
          Tampoco es perfecto: ahora el intruso puede hacer llamadas al
          sistema, y el núcleo de un anfitrión es grande. La respuesta del tipo
          1 es ser pequeño, para que haya menos errores por donde entrar.`,
      },
      question: {
        ask: `Ahora lo peor: un huésped ha encontrado un error en su monitor y
          se ha apoderado de él. Busca a su vecino, otro huésped de la misma
          máquina. En el tipo 1, un monitor tiene a los dos; en un anfitrión,
          cada uno tiene el proceso de su propio monitor. ¿Dónde está mejor el
          vecino?`,
        choices: {
          owner: {
            text: "en el tipo 1: su aislamiento es más alto",
            why: `Mientras el monitor aguante. ¿Qué va a detener a quien se ha
              convertido en el monitor?`,
          },
          hosted: {
            text: "en el tipo 2",
            why: `El intruso se ha convertido en un proceso, y a los procesos
              los separa el núcleo anfitrión.`,
          },
          alike: {
            text: "da igual: quien tiene el monitor lo tiene todo",
            why: `Quien tiene el monitor tiene lo que tiene el monitor. Cuánto
              es eso depende del tipo.`,
          },
        },
      },
    },
    score: {
      title: "Alto no es perfecto",
      text: {
        all: `De los {type1} que dañan en el tipo 1, {common} hacen lo mismo en
          todas partes: una máquina cae con su monitor, y todo cae con quien
          posee el hardware. Ahí el tipo 1 no es mejor; solo es más pequeño, y
          tiene menos que pueda fallar. Así que "alto" y "medio" aciertan en
          conjunto; cuenta las líneas, pero también pésalas.`,
      },
      question: {
        ask: `"Aislamiento: alto" para el tipo 1, "medio" para el tipo 2. Hemos
          provocado {faults} fallos en total, desde vecinos acaparadores hasta
          el fallo de quien posee el hardware. {type2} de ellos dañan a un
          huésped en el tipo 2. ¿Y en el tipo 1?`,
        choices: {
          none: {
            text: "ninguno: eso significa alto",
            why: `Ya has visto uno que sí: alguien dentro del monitor. ¿Y si
              falla el propio monitor?`,
          },
          fewer: {
            text: "solo {type1}",
            why: `Menos, porque no hay nadie más en la máquina. Pero también es
              un programa, y sobre él están todos los huéspedes.`,
          },
          alike: {
            text: "también {type2}, pero otros",
            why: `Varios de los fallos necesitan a alguien junto a los
              huéspedes, y con derechos. Sobre el hardware no hay nadie.`,
          },
        },
      },
    },
    told: {
      title: "Lo que aquí no se puede medir",
      text: {
        suited: `"Adecuado para" es una conclusión: el tipo 2 tarda {least}
          veces los ciclos del tipo 1 con la criba, y {most} veces con
          \`timesharing\`; un escritorio hace más de lo primero, y un servidor
          lleno, de lo segundo. Las dos últimas filas tratan de personas y
          productos. Aquí cada tipo es una línea de TypeScript, así que no
          tenemos nada que contar; y unas cifras inventadas son peores que
          ninguna.`,
        people: `Lo que sí se puede decir: el tipo 2 se instala como cualquier
          aplicación, en el sistema que ya tienes, y se quita igual. Esa es su
          ventaja. El tipo 1 quiere una máquina para sí, con un hardware para
          el que tenga controladores, y alguien que planee discos, redes y
          copias de seguridad: lo que sabe un administrador. Pero eso lo pide
          más la tarea que el tipo. Proxmox VE se instala en minutos desde un
          USB y se maneja con un navegador; y mantener en marcha cien máquinas
          de tipo 2 para otros es trabajo de administrador.`,
      },
    },
    costs: {
      title: "Cambia un precio",
      text: {
        survives: `Dos conclusiones, y no son igual de firmes. El tipo 1 va
          delante en todas las líneas. Que el módulo fuera por delante del tipo
          2 dependía del precio de una señal. Y donde las trampas son {dearer}
          veces más caras, también a solas se pagan; lo añadido cuenta menos, y
          los tres se acercan. Los precios reales se han movido así: una trampa
          a un monitor llevaba miles de ciclos en los primeros procesadores con
          VT-x, y unos mil pocos años después (Agesen y otros, 2012). Prueba
          los tuyos: escribe \`{"signal": 0, "sigreturn": 0}\` en un fichero, y
          dáselo a \`compare\` con \`--costs\`.`,
      },
      question: {
        ask: `Nuestros precios son estimaciones, y alguien los pone en duda:
          "las señales no son tan caras". Supón que no costaran nada, y volver
          de ellas tampoco. Lo demás sigue igual. Entre el tipo 1, el módulo
          del núcleo y el tipo 2, ¿qué puesto tiene ahora el tipo 2 con el
          huésped del disco?`,
        choices: {
          last: {
            text: "el tercero, como antes: su camino sigue siendo el más largo",
            why: `El que más saltos tiene. Pero el módulo paga algo que el tipo
              2 no: cargar el mundo de un huésped y guardarlo.`,
          },
          second: {
            text: "el segundo: adelanta al módulo del núcleo",
            why: `Sin señales, su camino cuesta una llamada al sistema. El del
              módulo también cuesta una, y dos cambios de mundo.`,
          },
          first: {
            text: "el primero: ya no está lo que lo hacía lento",
            why: `La mayor parte. Queda una llamada al sistema por salida, y el
              tipo 1 no hace ninguna.`,
          },
        },
      },
    },
    debate: {
      title: "El debate sobre KVM, y otros nombres",
      text: {
        columns: `Así que los dos bandos tienen razón en algo. Si preguntas
          cuánto cuesta, está en medio; si preguntas qué le puede pasar a un
          huésped, es un proceso de su anfitrión. (El KVM de hoy se acerca al
          tipo 1 más que nuestra columna: es el procesador quien cambia de
          mundo y traduce las direcciones de los huéspedes.) "¿De qué tipo?" es
          una pregunta demasiado corta. "¿De qué tipo en qué fila?" se puede
          medir.`,
        owners: `Ahora los nombres tienen su sitio. Sobre el hardware: VMware
          ESXi; Xen, y sobre él Citrix Hypervisor, o XenServer; Microsoft
          Hyper-V, que se pone debajo de Windows cuando se activa. En el
          debate: KVM, y con él Proxmox VE y Red Hat Virtualization,
          construidos a su alrededor. A su lado se suele nombrar OpenStack; es
          el plano de control que dirige los hipervisores de muchos servidores,
          y él mismo no ejecuta ningún huésped.`,
        hosted: `Sobre un anfitrión: VirtualBox, VMware Workstation y Fusion,
          Parallels Desktop. Pero ninguno vive solo de señales: también ellos
          reciben ayuda del núcleo anfitrión, con un controlador propio o con
          una parte del sistema (Sugerman y otros, 2001, cuentan cómo lo hace
          Workstation). Así que nuestra última columna es el tipo 2 puro, y
          casi todo lo que se vende como tipo 2 se parece a la de en medio.
          QEMU por sí solo es un emulador, que no necesita ningún privilegio y
          lo paga; con KVM es el proceso de esa columna.`,
      },
      question: {
        ask: `¿Es KVM del tipo 1 o del tipo 2? Nuestro módulo del núcleo
          funciona como él, así que podemos preguntar a su columna. Repasa:
          ciclos, memoria, fallos. ¿Con qué tipo va el módulo?`,
        choices: {
          one: {
            text: "con el tipo 1: está en el núcleo, sobre el hardware",
            why: `Ahí está, y por eso sus salidas cuestan menos. Pero alrededor
              hay un anfitrión con todo lo que tiene un anfitrión.`,
          },
          two: {
            text: "con el tipo 2: hay un anfitrión, y eso lo decide",
            why: `Decide quién puede dañar a un huésped, o dejarlo sin nada.
              Cuánto cuesta una salida no lo decide.`,
          },
          both: {
            text: "en ciclos, entre los dos; en lo demás, con el tipo 2",
            why: `El módulo acorta el camino de una salida. No cambia de quién
              son la memoria y el procesador.`,
          },
        },
      },
    },
    tenants: {
      title: "Tú decides: servidores de extraños",
      text: {
        decided: `Dos pasos, y así es como se elige. Primero, los requisitos:
          ¿con cuáles sobrevive un huésped a alguien acaparador o curioso a su
          lado? Aquí queda uno. Si hubieran quedado varios, el segundo paso
          serían los ciclos, con el huésped que más se parezca a los suyos: el
          del disco. Entorno, recursos, seguridad, rendimiento, en el orden que
          necesiten los clientes.`,
      },
      question: {
        ask: `Una empresa alquila máquinas virtuales. Los clientes no se
          conocen entre sí, y guardan bases de datos: mucho disco, mucha red.
          Hay servidores nuevos solo para esto, y administradores. Lo que no
          debe pasar: que alguien, junto a un huésped, lo frene, haga que lo
          maten o lo lea. ¿Qué eliges?`,
        choices: {
          type1: {
            text: "el tipo 1",
            why: `Ninguno de esos fallos daña ahí a un huésped, y el disco
              cuesta menos. El precio, servidores y gente, ya se paga de todos
              modos.`,
          },
          kernel: {
            text: "un anfitrión con un módulo del núcleo",
            why: `Grandes nubes lo hacen con KVM, en anfitriones que no hacen
              nada más. En uno con usuarios y otro trabajo, nuestros fallos
              hacen daño.`,
          },
          type2: {
            text: "el tipo 2",
            why: `Es el más caro con discos, y los demás procesos del anfitrión
              pueden frenar, matar o leer a un huésped.`,
          },
        },
      },
    },
    laptop: {
      title: "Tú decides: el portátil de una estudiante",
      text: {
        decided: `{slowdown} veces los ciclos a solas, con un huésped que
          calcula e imprime un poco; con porciones reales y los atajos de un
          producto, mucho menos. Es el "medio" del que habla la tabla, y basta.
          Aquí ha decidido lo que la tabla llama fácil, y no la velocidad.`,
      },
      question: {
        ask: `Una estudiante necesita un segundo sistema para una asignatura:
          compilar, ejecutar pruebas, tirarlo; todo en su único portátil, entre
          un navegador y un reproductor de música. El portátil es de la
          universidad: se pueden instalar programas, pero no meter nada en su
          núcleo. ¿Qué eliges?`,
        choices: {
          type1: {
            text: "el tipo 1: el más rápido",
            why: `Quiere la máquina para sí. El navegador y la música tendrían
              que mudarse antes a un huésped.`,
          },
          kernel: {
            text: "un módulo del núcleo: más rápido, y el sistema se queda",
            why: `Lo sería, si estuviera permitido. Si el sistema ya trae uno,
              como Linux, pide usar ese.`,
          },
          type2: {
            text: "el tipo 2",
            why: `El sistema se queda, y no hace falta más que un programa.
              Aquí no preocupa aislarse de una misma.`,
          },
        },
      },
    },
    house: {
      title: "Tú decides: un servidor que ya está",
      text: {
        decided: `El anfitrión tiene que quedarse, para que siga el otro
          trabajo; y hay que prometer más de lo que hay. Eso lo hacen las dos
          maneras alojadas, y de ellas cuesta menos el módulo, con todos los
          huéspedes que hemos medido. Su precio: tus huéspedes son procesos,
          con todo lo que le puede pasar a un proceso. Ponles cuotas y
          prioridades, y cuidado con quién es root.`,
        yours: `No hay un tipo mejor. Hay lo que no debe pasar, lo que se
          tiene, y lo que cuesta. Para decidir lo tuyo, mide. \`compare\` tiene
          más huéspedes que esta lección, y acepta tus precios; un huésped tuyo
          corre con cada tipo gracias a \`--on\`, y \`--json\` trae las
          cuentas.`,
      },
      question: {
        ask: `El servidor Linux de un instituto guarda ficheros y correo. Le
          sobra tiempo, y ha de dar a cada una de ocho clases una pequeña
          máquina virtual, ociosa casi siempre: en total se les promete más
          memoria de la que hay. Quien lo administra es una sola persona, de
          confianza, y puede cargar un módulo. ¿Qué eliges?`,
        choices: {
          type1: {
            text: "el tipo 1, y ficheros y correo pasan a ser huéspedes",
            why: `Buen plan para un servidor nuevo. Aquí supone mudar lo que
              funciona, y nuestro tipo 1 solo admite lo que cabe.`,
          },
          kernel: {
            text: "el anfitrión como está, con un módulo del núcleo",
            why: `Ficheros y correo se quedan donde están, la promesa se puede
              hacer, y una salida cuesta menos que con señales.`,
          },
          type2: {
            text: "el tipo 2: si no se carga nada, nada se rompe",
            why: `También funciona, y por lo mismo cuesta más. Donde se puede
              cargar un módulo, poco habla a su favor.`,
          },
        },
      },
    },
  },
};
