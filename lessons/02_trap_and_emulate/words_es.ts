/**
 * Trap and emulate, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Trampa y emulación",
  about: "un núcleo huésped, a solas y bajo un monitor, trampa a trampa",
  scenes: {
    two_computers: {
      title: "Un núcleo, dos ordenadores",
      text: {
        plan: `He aquí un sistema operativo pequeño: un núcleo, y un proceso
          que ese núcleo ejecuta. A solas, tiene la máquina entera para sí.
          Luego los mismos bytes corren bajo un monitor, también llamado
          hipervisor: es él quien tiene la máquina para sí, y de ella hace una
          máquina virtual. El núcleo no puede saber en cuál de las dos está.
          Esta lección muestra cómo se logra, trampa a trampa.`,
      },
    },
    bare: {
      title: "Primero, a solas",
      text: {
        boot: `El núcleo arranca. Dice adónde van las trampas, pregunta en qué
          modo está (\`rdstatus\`), lo imprime, pone el temporizador y entrega
          el procesador a su proceso. Entre él y la máquina no hay nada: corre
          en modo supervisor.`,
        run: `Ha corrido durante {ticks} tics: uno por cada instrucción
          intentada. El proceso pidió cada byte de "hi" con una llamada al
          sistema. Cada corchete es una trampa que devolvió el procesador al
          núcleo: se agotó su temporizador, el proceso intentó parar la máquina
          y quiso acceder a memoria que no tiene. El núcleo tomó nota cada vez
          y lo dejó seguir.`,
      },
    },
    deprivileged: {
      title: "Luego, bajo el monitor",
      text: {
        psws: `Modo usuario. El monitor ejecuta a su huésped directamente, pero
          sin privilegios: el huésped está desprivilegiado. Lo que él cree se
          guarda en una segunda PSW, la virtual. El modo real es usuario y
          sigue siéndolo; la base real es donde empieza la memoria del huésped.
          El pc es el mismo, porque se cuenta desde la base.`,
      },
      question: {
        ask: `El monitor se queda con los primeros {own} bytes de la máquina,
          da los {memory} siguientes al huésped y lo deja correr. El núcleo
          huésped cree estar en modo supervisor. ¿En qué modo lo ejecuta la
          máquina?`,
        choices: {
          supervisor: {
            text: "en modo supervisor: es un núcleo",
            why: `Entonces podría todo lo que puede la máquina: mover su
              ventana, pararla, sobrescribir el monitor. Nadie lo detendría.`,
          },
          user: {
            text: "en modo usuario, como a cualquier programa",
            why: `Solo el propio monitor tiene el modo supervisor. Así conserva
              el control, intente lo que intente el huésped.`,
          },
          neither: {
            text: "en ninguno: el monitor hace cada instrucción por él",
            why: `Eso sería un intérprete. Funciona, y es lento. Un monitor
              deja que la propia máquina ejecute casi todas las
              instrucciones.`,
          },
        },
      },
    },
    direct: {
      title: "Lo inocuo corre por sí solo",
      text: {
        count: `{direct} instrucciones, {exits} salidas. Una instrucción que
          solo calcula, o que mueve datos dentro de la ventana, no puede hacer
          daño ni enterarse de lo que no debe: es inocua. La máquina la ejecuta
          a toda velocidad y al monitor ni se le pregunta. Es la primera de las
          tres propiedades de un monitor: la eficiencia.`,
      },
      question: {
        ask: `Las primeras {direct} instrucciones del huésped ponen la
          dirección de su rutina de trampas donde el hardware la buscará.
          Calculan y almacenan. ¿Cuántas veces interviene entretanto el
          monitor?`,
        choices: {
          never: {
            text: "ninguna",
            why: `Ninguna es privilegiada, así que ninguna provoca una trampa;
              y sin trampa, el monitor no corre en absoluto.`,
          },
          each: {
            text: "en cada instrucción",
            why: `Nada detiene ahí a la máquina. El monitor recupera el
              procesador por una trampa, y estas no provocan ninguna.`,
          },
          stores: {
            text: "al almacenar: el monitor debe comprobar la dirección",
            why: `La comprueba la máquina: la ventana R vale para cada acceso.
              El monitor ha puesto R, y no necesita volver a mirar.`,
          },
        },
      },
    },
    attempt: {
      title: "Una instrucción privilegiada",
      text: {
        trap: `1. Provoca una trampa. La máquina está en modo usuario y
          \`rdstatus\` es privilegiada, así que nada de ella ocurre. La máquina
          se detiene con una ficha que dice por qué, dónde y en qué palabra.
          Va a quien posee la máquina: al monitor, no al huésped.`,
        dispatch: `2. El despachador decide, solo por esa ficha y por el modo
          virtual. Una instrucción privilegiada, y el huésped cree estar
          en modo supervisor: en una máquina propia habría funcionado. Hay que
          emularla.`,
        interpret: `3. El intérprete aplica la fila de la instrucción en la
          tabla, la misma de la que está hecho el hardware, al procesador
          virtual. El modo virtual es supervisor, así que el registro recibe
          {value}; el pc avanza.`,
        resume: `4. El monitor vuelve a componer la PSW real, en modo usuario
          como siempre, y el huésped sigue. No ha notado nada: a solas, la
          misma instrucción en el mismo tic dejó el mismo valor.`,
      },
      question: {
        ask: `Ahora viene \`rdstatus a0\`: ¿en qué modo estoy? La verdad es el
          modo usuario, que se lee como 0. ¿Qué encontrará el núcleo huésped en
          a0?`,
        choices: {
          zero: {
            text: "0: modo usuario, que es la verdad",
            why: `Entonces podría distinguir una máquina virtual de una real, y
              hacer otra cosa que a solas. Quien responde es el monitor.`,
          },
          one: {
            text: "1: modo supervisor, como él cree",
            why: `Es lo que habría dicho una máquina propia, y por tanto lo que
              tiene que encontrar.`,
          },
          stopped: {
            text: "nada: se lo detiene por intentarlo",
            why: `Un núcleo puede preguntar por su modo. La trampa no es un
              castigo: es la ocasión que tiene el monitor de responder.`,
          },
        },
      },
    },
    timer: {
      title: "Pedir un recurso: el temporizador",
      text: {
        set: `\`settimer t0\` quiere una interrupción dentro de {ticks} tics.
          El despachador dice "allocate": también se emula, pero lo que cambia
          es un recurso, y entonces interviene la tercera parte del monitor, el
          asignador. El huésped recibe un temporizador propio, que cuenta los
          tics del huésped. El de la máquina es del monitor, y el huésped no lo
          ha tocado.`,
      },
    },
    window: {
      title: "Pedir un recurso: la memoria",
      text: {
        compose: `Desplazada, y recortada. La R virtual es la que pidió el
          huésped, y la que volvería a leer. La R real se compone de esa y de
          la región del huésped: las bases se suman, y el límite se corta donde
          acaba la región. Esto es el control de los recursos: el huésped no
          alcanza nada que no se le haya dado.`,
      },
      question: {
        ask: `\`lpsw\` pone en marcha el proceso: modo usuario, y una ventana R
          desde {base} con un límite de {bound} bytes. El huésped tiene
          {memory} bytes en total, que la máquina real guarda en {address}.
          ¿Qué R recibe la máquina?`,
        choices: {
          asked: {
            text: "{asked}, la que se pidió",
            why: `El huésped cuenta desde donde empieza su propia memoria. En
              la máquina real, los mismos números nombran otra memoria.`,
          },
          moved: {
            text: "{moved}: desplazada a la región del huésped",
            why: `El principio es correcto. Pero esa ventana llega mucho más
              allá de la memoria del huésped, a lo que es de otros.`,
          },
          clipped: {
            text: "{clipped}: desplazada, y cortada al final",
            why: `Empieza donde de verdad está la dirección {base} del huésped,
              y acaba donde acaba su memoria.`,
          },
        },
      },
    },
    reflect: {
      title: "El proceso llama a su núcleo",
      text: {
        decide: `Ahora también el modo virtual es usuario. El proceso imprime
          con una llamada al sistema: \`ecall\` provoca una trampa, y el
          monitor recibe la salida. Pero esta trampa era para el núcleo
          huésped. A solas, la máquina se la habría entregado; por eso el
          despachador dice "reflect".`,
        deliver: `El monitor entrega la trampa como lo haría el hardware:
          intercambia las PSW, en la memoria del huésped. La PSW virtual vieja
          se guarda en la dirección 0 del huésped, que es la {address} de la
          máquina, y la nueva se carga de su 0x20. El núcleo huésped ha vuelto,
          y por lo que él puede ver, lo hizo el hardware.`,
      },
    },
    journal: {
      title: "Trampa tras trampa",
      text: {
        exits: `Cada salida desde el arranque, y lo que dijo el despachador. El
          núcleo pregunta, imprime, pone su temporizador, arranca su proceso;
          el proceso llama; el núcleo imprime, y vuelve con \`lpsw\`. Lo que
          hace el núcleo se emula, con el asignador si toca un recurso. Lo que
          hace el proceso se refleja. Todo lo demás corrió directamente.`,
      },
    },
    interrupt: {
      title: "Se agota el temporizador virtual",
      text: {
        deliver: `El proceso da vueltas a un bucle y no llama a nadie. El
          temporizador del huésped se agota en su tic {tick}; la trampa se
          entrega ahí, como a solas, ante la misma instrucción. Las
          interrupciones de la máquina siguen desactivadas: el monitor deja
          correr al huésped solo hasta su próximo evento, y entonces mira su
          reloj.`,
      },
    },
    user_halt: {
      title: "El proceso intenta parar la máquina",
      text: {
        reflect: `La misma causa, otra decisión. El modo virtual es usuario: un
          proceso de este huésped ha intentado lo que solo puede su núcleo.
          Emularlo daría a un proceso el poder de su núcleo. Por eso la trampa
          se refleja, y el núcleo huésped hace lo que hizo a solas: imprime
          "[privileged]" y sigue.`,
      },
      question: {
        ask: `El proceso intenta \`halt\`, que es privilegiada. La trampa de la
          máquina llega al monitor, igual que con el \`rdstatus\` del núcleo.
          ¿Quién se ocupa de ella?`,
        choices: {
          monitor: {
            text: "el monitor la emula: se para la máquina virtual",
            why: `A solas, un proceso no puede parar la máquina. Bajo el
              monitor tampoco debe poder.`,
          },
          kernel: {
            text: "el núcleo huésped recibe la trampa",
            why: `A solas, también la habría recibido. Una trampa que es del
              propio huésped se le entrega al huésped.`,
          },
          machine: {
            text: "se para la máquina, y todo con ella",
            why: `El modo real es usuario. En modo usuario, \`halt\` no hace
              más que provocar una trampa.`,
          },
        },
      },
    },
    beyond: {
      title: "Memoria ajena",
      text: {
        fault: `El proceso almacena en su dirección 0x2000. El núcleo le dio 64
          KiB, pero ahí acaba su memoria: a solas porque la máquina no tiene
          más, aquí porque la ventana se recortó. El fallo es el mismo, hasta
          el detalle, y es del propio huésped. La máquina sí tiene una palabra
          en {address}, y es de otro: sigue valiendo {word}.`,
      },
    },
    same: {
      title: "Lo mismo, hasta el último byte",
      text: {
        compare: `Las dos ejecuciones han acabado. Coinciden lo impreso, los
          tics y las trampas. Y aún más: todo lo que el huésped podría llegar a
          notar (memoria, registros, PSW, reloj, dispositivos) suma {bytes}
          bytes, y difieren {differ} de ellos. Esto es la equivalencia. El
          artículo exceptúa los tiempos; aquí hasta una interrupción llega en
          la misma instrucción, porque los tics se cuentan.`,
      },
    },
    count: {
      title: "Lo que ha costado",
      text: {
        statistics: `{direct} de {attempted} instrucciones corrieron
          directamente. Este huésped se pasa el tiempo imprimiendo, y por eso
          sale a menudo; uno que calcule un millón de tics entre dos llamadas
          al sistema apenas sale. Por eso es rápido este método: cuesta por
          trampa, no por instrucción.`,
      },
    },
    flawed: {
      title: "¿Y si no fuera privilegiada?",
      text: {
        outputs: `Imprime otro modo. Sin ser privilegiada, \`rdstatus\` no
          provoca una trampa en modo usuario: el monitor no se entera, y la
          máquina responde la verdad. El huésped se comporta de otro modo que a
          solas, y se pierde la equivalencia. x86 tiene instrucciones así:
          POPF, en modo usuario, deja como estaba el indicador de
          interrupciones, y calla.`,
      },
      question: {
        ask: `Un experimento, con un repertorio que difiere en una sola cosa:
          en modo usuario, \`rdstatus\` hace su trabajo en vez de provocar una
          trampa. A solas, el núcleo imprime "{bare}" como antes. ¿Qué imprime
          bajo el monitor?`,
        choices: {
          same: {
            text: "lo mismo",
            why: `El monitor solo puede arreglar aquello de lo que se entera, y
              solo se entera de las trampas. Esta ya no provoca ninguna.`,
          },
          other: {
            text: "otro modo",
            why: `El núcleo huésped corre de verdad en modo usuario, y ya nada
              lo oculta.`,
          },
          refused: {
            text: "nada: el monitor lo nota y se niega",
            why: `¿Cómo iba a notarlo? La instrucción corre como una inocua, a
              toda velocidad.`,
          },
        },
      },
    },
    nested: {
      title: "Un monitor en un monitor",
      text: {
        levels: `El mismo tic, lo mismo impreso, el mismo monitor: una máquina
          virtual es una máquina, y puede tener un monitor. Teorema 2: una
          máquina virtualizable lo permite si se le puede construir un monitor
          que no dependa de los tiempos. El precio son salidas: cada una llega
          al primer monitor, que la pasa; y lo que entonces hace el segundo es
          privilegiado, otra trampa para el primero.`,
      },
      question: {
        ask: `Otra vez el mismo huésped, ahora bajo un monitor que corre a su
          vez en una máquina virtual de otro monitor. A solas, el huésped se
          paró en su tic {ticks}. ¿En qué tic se para aquí?`,
        choices: {
          same: {
            text: "en el mismo tic",
            why: `Un tic es una instrucción que el huésped ha intentado. Ningún
              monitor añade tics al reloj del huésped.`,
          },
          later: {
            text: "más tarde: cada monitor lleva su tiempo",
            why: `Cada uno lleva su tiempo, sí, pero tiempo real. El huésped
              lee un reloj propio, que cuenta lo que él mismo intenta.`,
          },
          never: {
            text: "nunca: un monitor tiene que poseer la máquina real",
            why: `Un monitor necesita una máquina con trampas como las del
              artículo. Una máquina virtual las tiene.`,
          },
        },
      },
    },
    theorem: {
      title: "Qué lo hace posible",
      text: {
        properties: `Popek y Goldberg (1974) llaman monitor a un programa con
          tres propiedades. Eficiencia: todas las instrucciones inocuas corren
          directamente. Control de los recursos: ningún programa alcanza
          recursos que el monitor no le haya asignado. Equivalencia: un
          programa corre como a solas, salvo por los tiempos y la cantidad de
          recursos.`,
        theorem: `Teorema 1: para una máquina convencional de tercera
          generación se puede construir un monitor si toda instrucción sensible
          es privilegiada. Sensible significa que puede cambiar los recursos, o
          que lo que hace depende del modo o de dónde está la memoria. La tabla
          de esta máquina, consultada ahora mismo, cumple la condición. (Una
          llamada que siempre provoca una trampa, como \`ecall\`, no cuenta.)
          La condición es suficiente; no es necesaria.`,
        field: `VM/370, de IBM, ejecutaba así a sus huéspedes. x86 no cumplía
          la condición: por eso VMware traducía el código del núcleo huésped
          sobre la marcha, y Xen cambió su código fuente, hasta que VT-x y
          AMD-V añadieron un modo huésped con salidas a un monitor. El bucle de
          KVM es el que acabas de ver: ejecutar, salir, decidir, actuar,
          reanudar.`,
      },
    },
  },
};
