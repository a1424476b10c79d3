/**
 * Which instructions must trap, in Spanish: from trap exits on.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { LATER_EN } from "./later_words_en.ts";

/** The words of the later scenes. */
export const LATER_ES: Translation<typeof LATER_EN> = {
  exits: {
    title: "Lo que siempre provoca una trampa",
    text: {
      tried: `Tres casos: \`add\` nunca provoca una trampa, \`setie\` en modo
        usuario, \`ecall\` y \`ebreak\` siempre. De estas dos últimas nunca
        se ejecuta nada. Lo que ocurre es lo de cualquier trampa, y cualquier
        trampa llega primero al monitor, que pasa al huésped lo que es del
        huésped. Por eso, lo que siempre provoca una trampa es una salida por
        trampa, y queda fuera de todas las clases.`,
    },
    question: {
      ask: `\`ecall\` provoca una trampa en modo usuario y en modo
        supervisor. La trampa carga una PSW nueva, y con ella otro modo y
        otra R. ¿Qué es entonces \`ecall\`?`,
      choices: {
        privileged: {
          text: "privilegiada: provoca una trampa",
          why: `Una instrucción privilegiada funciona en modo supervisor.
            Esta también ahí provoca una trampa.`,
        },
        hole: {
          text: "un agujero: sensible de control, y no privilegiada",
          why: `Según la letra de las definiciones, lo es. Pero entonces una
            máquina con llamadas al sistema no podría tener monitor.`,
        },
        out: {
          text: "según la letra, un agujero; pero no hace daño y no cuenta",
          why: `Un agujero es donde ocurre algo y el monitor no se entera. De
            una trampa se entera siempre.`,
        },
      },
    },
  },
  theorem: {
    title: "Teorema 1",
    text: {
      sorted: `Todo PG-32, ordenado. Sensible quiere decir sensible de
        control, a la ubicación, al modo o a los recursos. Compara cada una
        de esas líneas con la primera: lo que aquí es sensible es
        privilegiado. Nada es sensible al modo, pues lo que lee el modo
        provoca una trampa en modo usuario. (Por qué \`halt\` e \`idle\`
        están aquí, y no en el artículo, se cuenta al final de la lección
        virtual_time.)`,
      condition: `Teorema 1 (Popek y Goldberg, 1974): para una máquina
        convencional de tercera generación se puede construir un monitor si
        toda instrucción sensible es privilegiada. Por qué basta: lo que
        intenta un huésped o es inocuo, y sale bien en la máquina real, o
        provoca una trampa, y el monitor se encarga de que salga bien. No hay
        tercer caso. Donde la condición no se cumple, lo hay: eran tus cuatro
        núcleos. El último repertorio aparecerá pronto.`,
    },
  },
  flag: {
    title: "Visto, no creído",
    text: {
      flipped: `En la tabla de instrucciones, cada fila tiene un indicador
        que dice si es privilegiada. El hardware se guía por él; las clases,
        no. Le preguntan a la máquina qué ocurre. Quítale el indicador a
        \`rdbase\`, con \`{ ...row, privileged: false }\`, y nada más. Sigue
        siendo sensible a la ubicación; pero ahora corre en modo usuario, y
        una sola palabra ha dado la vuelta al veredicto sobre todo el
        repertorio.`,
      behaviour: `Lo que cuenta es lo que ocurre en cada estado, y no lo que
        diga un indicador, un manual o un nombre. Así define el artículo sus
        clases, y así se juzgará una instrucción tuya.`,
    },
    question: {
      ask: `Una tercera versión de \`rdbase\`. Tampoco tiene el indicador,
        pero este es su efecto. ¿Qué se observará?`,
      choices: {
        hole: {
          text: "un agujero: según su indicador, no es privilegiada",
          why: `Nadie ha mirado el indicador. En modo usuario provoca una
            trampa, en cualquier estado.`,
        },
        privileged: {
          text: "que es privilegiada, y que la condición se cumple",
          why: `En modo usuario provoca una trampa en todos los estados, y en
            modo supervisor en ninguno. No se pide más.`,
        },
      },
    },
  },
  enough: {
    title: "Basta, pero no hace falta",
    text: {
      ran: `De {bytes} bytes, difieren {differ}. Para una máquina así se
        puede construir un monitor: acabas de verlo funcionar. Que toda
        instrucción sensible sea privilegiada es suficiente, y no necesario;
        el artículo lo dice, y tiene sus propios ejemplos en la sección 6. Lo
        que de verdad hace falta es una trampa donde algo saldría mal. La
        condición pide una trampa en todos los estados, y por eso es mucho
        más fácil de comprobar.`,
    },
    question: {
      ask: `\`askbase\` lee la base solo si a1 no es 0, y solo entonces
        provoca una trampa en modo usuario. Así que es sensible a la
        ubicación, y no privilegiada: con ella no se cumple la condición del
        teorema 1. Un núcleo la usa de las dos maneras, e imprime los dos
        resultados. ¿Corre bajo el monitor de otro modo que a solas?`,
      choices: {
        differs: {
          text: "sí: no se cumple la condición, y se pierde la equivalencia",
          why: `El teorema dice que con la condición se puede construir un
            monitor. De máquinas sin ella no dice nada.`,
        },
        same: {
          text: "no: las dos ejecuciones son iguales",
          why: `Donde mostraría la base, provoca una trampa, y responde el
            monitor. Donde no la provoca, muestra 0, a solas y bajo él.`,
        },
      },
    },
  },
  x86: {
    title: "Los agujeros tienen nombre",
    text: {
      list: `POPF, en modo usuario, deja como estaba el indicador de
        interrupciones; SMSW muestra la palabra de estado de la máquina; SGDT
        muestra dónde está una tabla del núcleo. Ninguna provocaba una
        trampa. (Mucho después los procesadores aprendieron a provocarla con
        las dos últimas, si se les pide: UMIP.) Robin e Irvine repasaron
        todas las instrucciones del Pentium (USENIX Security 2000). Su lista
        de las sensibles y no privilegiadas se titula 17, e imprime 18
        mnemónicos. LRA es el ejemplo del propio artículo de sensible a la
        ubicación; en el S/360-67 era privilegiada, así que no era un
        agujero.`,
      repairs:
        `Así que en x86 no bastaba con la trampa y la emulación. El monitor de
        VMware traduce el código del núcleo huésped sobre la marcha, y pone
        código inofensivo en el lugar de esas instrucciones. Xen hace cambiar
        el código fuente del huésped, para que llame al monitor. VT-x y AMD-V
        dan a los huéspedes un modo propio, del que el procesador sale al
        monitor. No fue más rápido de entrada: para Adams y Agesen (2006), la
        primera generación solía ser más lenta que la traducción.`,
    },
  },
  hybrid: {
    title: "Un agujero solo para núcleos",
    text: {
      kernel: `Un núcleo más. JRST 1, del PDP-10 de DEC, entra en modo
        usuario; en modo usuario es un simple salto. Un núcleo huésped
        arranca con ella su proceso, y el monitor no se entera: toma al proceso por el núcleo, y cuando el proceso intenta \`halt\`, la máquina virtual se para.
        Así que la condición del teorema 1 no se cumple en el PDP-10, y no
        sin daño. Pero en modo usuario \`jrst1\` no cambia nada del estado de
        control, ni muestra nada de él.`,
      processes: `Es sensible en modo usuario lo que es sensible en algún
        estado en modo usuario (en el artículo, de control o a la ubicación).
        En modo usuario virtual el modo real también es usuario: \`smsw\` no
        tiene nada que delatar, y \`popf\` y \`jrst1\` hacen lo que a solas.
        Teorema 3: se puede construir un monitor híbrido si toda instrucción
        sensible en modo usuario es privilegiada. Así que el PDP-10 puede
        tener uno. Con agujeros como los de x86 la condición no se cumple, por
        {failing}.`,
    },
    question: {
      ask: `La solución de Popek y Goldberg es un monitor híbrido. Solo deja
        correr directamente el modo usuario virtual. Todo el modo supervisor
        virtual lo interpreta, instrucción por instrucción, así que ahí
        ningún agujero puede hacer daño. ¿Con cuáles de las cinco instrucciones todavía sale algo mal?`,
      choices: {
        none: {
          text:
            "con ninguna: se interpreta el núcleo, y un proceso no hace daño",
          why: `Un proceso aún puede ver lo que no es asunto suyo.`,
        },
        base: {
          text: "con `sgdt` y `lra`",
          why: `Muestran la base real también a un proceso, y no es la que
            sería a solas.`,
        },
        readers: {
          text: "con `smsw`, `sgdt` y `lra`: las que muestran algo",
          why: `\`smsw\` muestra el modo real, usuario. En modo usuario
            virtual, es lo que el proceso debe ver.`,
        },
        all: {
          text: "con las cinco: en modo usuario, ninguna provoca una trampa",
          why: `No hace falta una trampa donde nada sale mal. En modo
            usuario, \`popf\` y \`jrst1\` hacen lo mismo que a solas.`,
        },
      },
    },
  },
  methods: {
    title: "Tres maneras de averiguarlo",
    text: {
      three:
        `Footprint es instantáneo y demasiado cauto: si dice que no, es de fiar; si dice que sí, es una sospecha. Exhaustive acierta en todos los estados que
        tiene su máquina pequeña. La última columna es la máquina real, de
        palabras de 32 bits: dos estados para \`highbit\`, y ninguno para
        \`nothing\` en miles de intentos, lo que no demuestra nada. La
        tercera manera sí. Z3 toma una fila como fórmula, y dice si hay tales
        estados entre todos los que caben en palabras de 32 bits. Donde los
        dos primeros difieren, \`deno task classify\` se lo pregunta;
        \`deno task prove\` demuestra con él aquello en que se apoya el
        monitor.`,
    },
    question: {
      ask: `¿Cómo se llega a un no, que habla de todos los estados? Footprint
        mira qué toca una fila, y sospecha de todo lo que toca la base.
        Exhaustive prueba cada par de estados de una máquina de palabras de 4
        bits. A los dos se les preguntó si estas dos son sensibles a la
        ubicación. ¿Cuál acierta en ambas?`,
      choices: {
        footprint: {
          text: "el método footprint",
          why: `Sospecha de ambas: las dos leen la base. Lo que resulta de
            ello no lo ve.`,
        },
        exhaustive: {
          text: "el método exhaustive",
          why: `Absuelve a las dos. El bit 4096 no cabe en una palabra de 4
            bits, así que ahí \`highbit\` no muestra nada.`,
        },
        neither: {
          text: "ninguno de los dos",
          why: `Footprint sospecha de más, y las palabras de exhaustive son
            demasiado cortas.`,
        },
      },
    },
  },
  yours: {
    title: "Una instrucción tuya",
    text: {
      run: `La primera orden es esta lección en breve, con un testigo para
        cuanto es sensible. La tercera invierte un indicador. Para las dos
        últimas, copia \`lessons/examples/my_rows.ts\` a my_rows.ts, y
        escribe una fila tuya junto a las dos que hay. La última demuestra,
        si puede, que la tuya no tiene nada de malo.`,
      homework: `Tarea: añade una instrucción, y que la máquina siga siendo
        virtualizable. Luego una que tenga que ser privilegiada, y lo sea.
        Luego rómpela, una vez por cada clase; una vez de modo que falle el
        teorema 1 y se cumpla el 3; y una de modo que footprint sospeche de
        algo inocente. Di de antemano qué se encontrará. Donde te equivoques,
        el testigo dice por qué.`,
    },
  },
};
