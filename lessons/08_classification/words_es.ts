/**
 * Which instructions must trap, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import { LATER_ES } from "./later_words_es.ts";
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
    ...LATER_ES,
  },
};
