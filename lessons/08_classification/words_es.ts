/**
 * Which instructions must trap, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Qué debe provocar una trampa",
  about: "privilegiada, sensible, inocua; agujeros, y cómo se encuentran",
  scenes: {
    kernels: {
      title: "Cuatro núcleos",
      text: {
        wrong: `Ningún error, ninguna caída: los núcleos siguieron corriendo, e
          hicieron otra cosa. Uno espera en vano a que suene su reloj, uno se
          niega a arrancar, uno ha descubierto que hay un monitor, y uno ha
          perdido lo que trajo su disco. Se acabó la equivalencia, y el monitor
          no lo sabe. Lo que falla aquí no es el monitor, sino la máquina. Esta
          lección trata de cómo verlo de antemano.`,
      },
      question: {
        ask: `Cuatro núcleos pequeños, para una máquina que tiene {more}
          instrucciones más que la de las lecciones anteriores. A solas
          imprimen esto. Ahora cada uno corre bajo un monitor, y al monitor no
          se le ha cambiado ni una línea. ¿Cuántos de ellos imprimen lo
          mismo?`,
        choices: {
          all: {
            text: "todos: bajo un monitor, un programa corre como a solas",
            why: `Así era en la otra máquina. Nadie dijo que fuera a ser así en
              cualquiera.`,
          },
          some: {
            text: "algunos",
            why: `Así sería si alguno no usara lo que esta máquina tiene de
              nuevo. Todos lo usan.`,
          },
          none: {
            text: "ninguno",
            why: `En cada uno hay una instrucción con la que este monitor no
              puede hacer nada.`,
          },
        },
      },
    },
    parting: {
      title: "Donde se separan",
      text: {
        silence: `Aquí están todas las instrucciones de las que se enteró el
          monitor, y la última. \`rdbound\` y \`settimer\` provocaron una
          trampa, y el monitor hizo por el huésped lo que habría hecho una
          máquina. De \`popf\` no se enteró. En el modo usuario real, donde
          corren todos los huéspedes, \`popf\` no hace nada, y se lo calla. Así
          que esto es lo primero que hay que preguntar de una instrucción:
          ¿provoca una trampa?`,
      },
      question: {
        ask: `El núcleo que espera su reloj, a solas y bajo el monitor, paso a
          paso. Mientras los dos coincidan hasta el último byte que podrían
          notar, nada ha salido mal todavía. ¿Tras cuál de estas instrucciones
          difieren por primera vez?`,
        choices: {
          settimer: {
            text: "`settimer t0`: el temporizador real es del monitor",
            why: `También provoca una trampa, y el monitor lleva un
              temporizador para el huésped.`,
          },
          popf: {
            text: "`popf t0`: debe activar las interrupciones",
            why: `A solas, lo hace. Bajo el monitor siguen desactivadas, como
              antes.`,
          },
          bnez: {
            text: "`bnez s0, wait`: el temporizador no interrumpe el bucle",
            why: `Ahí es donde se nota. Pero para entonces ya hace rato que se
              han separado.`,
          },
        },
      },
    },
    privileged: {
      title: "Privilegiada",
      text: {
        trap: `Una instrucción es privilegiada si en modo usuario provoca una
          trampa, en cualquier estado, y en modo supervisor no. (Las trampas de
          memoria se dejan aparte: son cosa de una dirección.) No basta con que
          en modo usuario no haga nada. Solo una trampa detiene la máquina y da
          paso al monitor, que entonces puede hacer lo que el huésped tiene
          derecho a esperar.`,
      },
      question: {
        ask: `En modo supervisor, \`setie a1\` y \`popf a1\` activan las
          interrupciones si a1 vale 1. En modo usuario, ninguna de las dos lo
          hace. ¿A cuál de ellas llaman privilegiada Popek y Goldberg?`,
        choices: {
          both: {
            text: "a las dos: a un programa de usuario no le sirven de nada",
            why: `Con ninguna puede hacer daño. Pero \`popf\` falla sin decir
              palabra, y entonces nadie puede ayudar.`,
          },
          setie: {
            text: "solo a `setie`",
            why: `En modo usuario provoca una trampa, sea cual sea el resto del
              estado. \`popf\` sigue con la instrucción siguiente.`,
          },
          popf: {
            text: "solo a `popf`: ella misma mira el modo",
            why: `Lo mira, y saca la conclusión equivocada: no hacer nada, en
              vez de provocar una trampa.`,
          },
        },
      },
    },
    control: {
      title: "Sensible de control",
      text: {
        witness: `Esto es un testigo: un estado, una instrucción, y lo que
          resultó. Se encontró calculando. Después se puso ese estado en la
          máquina y se ejecutó esa única instrucción: la última columna es lo
          que hizo la máquina. Para un sí basta un testigo. Un no habla de
          todos los estados, y cuesta más estar seguro. (En el artículo, lo que
          se controla es solo el modo y R. Las interrupciones, el temporizador
          y los dispositivos los pone esta máquina.)`,
      },
      question: {
        ask: `Una instrucción es sensible de control si hay un estado en que
          cambia lo que es de quien tiene el control: el modo, la ventana R,
          las interrupciones, el temporizador, un dispositivo, o quién tiene el
          procesador. Bajo un monitor todos los huéspedes corren en modo
          usuario, y ahí \`popf\` no cambia nada. ¿Es sensible de control?`,
        choices: {
          no: {
            text: "no: donde va a correr, es inofensiva",
            why: `Se pregunta por la instrucción, y por tanto por los dos
              modos. Un núcleo huésped cree estar en el otro.`,
          },
          yes: {
            text: "sí: en algún estado cambia algo",
            why: `Basta un estado, en el modo que sea. En modo supervisor hay
              uno.`,
          },
        },
      },
    },
    location: {
      title: "Sensible a la ubicación",
      text: {
        witness: `Sensible a la ubicación: lo que resulta depende de dónde está
          R, o de cuánta memoria hay. Ahora el testigo tiene dos estados que
          difieren en una sola cosa (*), aquí la base. En cada uno se ejecuta
          la misma instrucción, y lo que después difiere es lo que puede ver un
          programa. Bajo un monitor, la memoria de un huésped está en otro
          lugar, así que el huésped podría ver al monitor. Para \`lw\` no hay
          un par así, y no se dejó ninguno sin mirar: cómo es posible se cuenta
          más adelante.`,
      },
      question: {
        ask: `Las dos forman una dirección con a1, y en las dos el hardware le
          suma la base de R. Toma dos estados que solo difieren en la base; lo
          que hay en la ventana se ha desplazado con ella. ¿Con cuál puede
          quedar en a0 otro valor?`,
        choices: {
          both: {
            text: "con las dos: las dos pasan por la base",
            why: `\`lw\` pasa por ella, y vuelve con una palabra. La palabra se
              ha desplazado también, así que es la misma.`,
          },
          lra: {
            text: "solo con `lra`",
            why: `Entrega la suma. \`lw\` usa la suma, y entrega lo que hay
              ahí.`,
          },
          neither: {
            text: "con ninguna: un programa no puede ver la base",
            why: `Salvo que una instrucción se la muestre. Vuelve a mirar qué
              pone \`lra\` en a0.`,
          },
        },
      },
    },
    sight: {
      title: "Sensible al modo, a los recursos",
      text: {
        mode: `El testigo de \`smsw\`: dos estados que difieren en el modo. Un
          núcleo huésped vería modo usuario donde cree estar en modo
          supervisor. Una instrucción privilegiada no puede ser sensible al
          modo, porque solo en un modo llega a un resultado. Quítale a
          \`rdstatus\` su privilegio, y lo será.`,
        resource: `Una clase más, nuestra: es sensible a los recursos lo que
          depende de las interrupciones, el temporizador, el tiempo o un
          dispositivo. El modelo del artículo los deja fuera. Aquí el monitor
          no se los muestra a sus huéspedes, pues cada uno ha de tener su
          propio reloj (la lección virtual_time). \`rdticks\` es sensible a los
          recursos, y privilegiada.`,
      },
      question: {
        ask: `Leer puede delatar tanto como cambiar. Una instrucción es
          sensible al modo si hay dos estados que solo difieren en el modo, y
          en ellos llega a resultados distintos. \`smsw\` lee el modo;
          \`rdstatus\`, que es privilegiada, también. ¿Cuál es sensible al
          modo?`,
        choices: {
          both: {
            text: "las dos: ambas ponen el modo en a0",
            why: `\`rdstatus\` lo hace en modo supervisor. En modo usuario
              provoca una trampa, así que no hay dos resultados que
              comparar.`,
          },
          smsw: {
            text: "solo `smsw`",
            why: `Corre en los dos modos, y dice en cuál. \`rdstatus\` provoca
              una trampa en modo usuario, y responde el monitor.`,
          },
          neither: {
            text: "ninguna: leer no es cambiar",
            why: `Un núcleo que lee el modo equivocado hará otra cosa que a
              solas. Uno de los cuatro lo hizo.`,
          },
        },
      },
    },
    innocuous: {
      title: "Inocua",
      text: {
        observed: `{innocuous} de las {rows} instrucciones de PG-32 son
          inocuas. Mira \`add\`: con dos registros hace un tercero. El modo, R
          y el reloj no intervienen, y nada cambia salvo a0 y el pc: sale lo
          mismo, a solas y bajo un monitor. Así que la máquina puede ejecutarla
          por sí sola, a toda velocidad. Una trampa de memoria de \`lw\` no es
          objeción, pues a solas también se habría producido.`,
      },
      question: {
        ask: `Inocuo es lo que no es sensible de ninguna de estas maneras.
          \`add\` calcula. \`lw\` pasa por la ventana. \`auipc\` pone el pc en
          un registro, y así un programa se entera de dónde está. ¿Cuál de las
          tres no es inocua?`,
        choices: {
          lw: {
            text: "`lw`: lo que lee depende de R",
            why: `Lo que hay en cada dirección de la ventana no depende de
              dónde está la ventana.`,
          },
          auipc: {
            text: "`auipc`: dice dónde está el programa",
            why: `Dice en qué parte de su ventana. El pc cuenta desde la base,
              y es el mismo esté donde esté la ventana.`,
          },
          none: {
            text: "ninguna: las tres son inocuas",
            why: `En ningún estado cambian, ni muestran, lo que no es asunto
              suyo.`,
          },
        },
      },
    },
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
  },
};
