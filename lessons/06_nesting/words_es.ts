/**
 * A monitor inside a monitor, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Un monitor dentro de un monitor",
  about: "una trampa sube por tres monitores, y lo que cuesta la torre",
  scenes: {
    towers: {
      title: "Lo que necesita un monitor",
      text: {
        plan: `Un monitor necesita una máquina para él solo, y hace máquinas
          virtuales. Una máquina virtual es una máquina: otro monitor puede
          tenerla para él solo. Aquí hay uno, dos y tres, todos el mismo
          programa, con el mismo huésped encima. Para cada monitor, todo lo que
          tiene encima es su huésped.`,
      },
    },
    memory: {
      title: "Dónde está el huésped",
      text: {
        regions: `Cada monitor se queda con los primeros {first} bytes de lo
          que toma por su máquina, y pone a su huésped detrás. Cuenta desde el
          principio de esa máquina, y no sabe dónde está. Nadie conoce una
          dirección real, salvo el primer monitor.`,
      },
      question: {
        ask: `Ahora hay tres monitores. Cada uno se queda con los primeros
          {first} bytes de su máquina y da a su huésped la memoria que sigue.
          ¿En qué lugar de la máquina real está la dirección 0 del huésped de
          arriba?`,
        choices: {
          zero: {
            text: "en {zero}",
            why: `Es lo que cree el huésped. Ahí vive el primer monitor.`,
          },
          first: {
            text: "en {first}",
            why: `Es lo que cree el tercer monitor. Su máquina no es la
              real.`,
          },
          all: {
            text: "en {all}",
            why: `Se ha buscado en la memoria de la máquina la primera
              instrucción del huésped, y está ahí. Cada nivel la ha desplazado
              una vez.`,
          },
        },
      },
    },
    climb: {
      title: "Una trampa sube",
      text: {
        trap: `1. El núcleo huésped pregunta por su modo. La máquina está en
          modo usuario, así que provoca una trampa, para quien tiene la
          máquina: el primer monitor. Hay una máquina y una trampa, por muchos
          monitores que haya.`,
        first: `2. El primer monitor mira el modo virtual de su huésped. El
          núcleo de su huésped es el segundo monitor, y ese ejecuta lo que
          tiene encima en modo usuario, como hace un monitor. Así que esto lo
          ha intentado un programa de usuario: la trampa se refleja al núcleo,
          el segundo monitor.`,
        second: `3. El segundo monitor lo ve como una trampa de su propia
          máquina. Decide por la misma regla y la misma ficha. El modo virtual
          de su huésped también es usuario: allí, el núcleo es el tercer
          monitor. La refleja.`,
        third: `4. El huésped del tercer monitor cree estar en modo supervisor.
          Este es quien debe responder, y la emula. Los tres han ejecutado el
          mismo código; solo el modo virtual era otro.`,
      },
      question: {
        ask: `El núcleo huésped llega a \`rdstatus\`, bajo tres monitores.
          Cualquiera podría responder: estás en modo supervisor. ¿Cuál de ellos
          emula la instrucción?`,
        choices: {
          first: {
            text: "el primero: tiene la máquina, y recibe la trampa",
            why: `Recibe la trampa. Pero lo que guarda es el modo virtual de su
              propio huésped, y ese es el modo usuario.`,
          },
          third: {
            text: "el tercero: el núcleo es su huésped",
            why: `Solo él guarda la PSW virtual de este núcleo. Los demás pasan
              la trampa.`,
          },
          all: {
            text: "los tres, cada uno en su nivel",
            why: `Entonces el registro se escribiría tres veces, con respuestas
              sobre tres máquinas. El huésped tiene una.`,
          },
        },
      },
    },
    decisions: {
      title: "La misma regla, tres veces",
      text: {
        table: `Los dos primeros monitores reflejan todo lo que llega, pues
          todo se intenta en lo que ellos toman por modo usuario. El tercero
          distingue el núcleo del huésped de su proceso: lo privilegiado se
          emula para el uno, y para el otro se refleja una vez más, al núcleo
          huésped. Ningún monitor sabe cuántos hay.`,
      },
    },
    windows: {
      title: "R, compuesta tres veces",
      text: {
        composed: `\`lpsw\` pide una ventana. El tercer monitor la compone con
          la región de su huésped, y el resultado es lo que el segundo toma por
          la ventana del suyo; y así hacia abajo. Desplazada tres veces,
          cortada una: al final de la memoria del huésped, por el tercer
          monitor. La máquina recibe una sola R. Así, un acceso cuesta lo mismo
          a cualquier altura.`,
      },
    },
    same: {
      title: "Lo mismo, a cualquier altura",
      text: {
        bytes: `Lo mismo impreso y el mismo tic {ticks}, y coinciden los
          {bytes} bytes, a solas y bajo uno, dos, tres monitores. Equivalencia,
          tres veces seguidas. Tenía que ser así: cada nivel muestra al
          siguiente lo que mostraría una máquina, y tres también.`,
      },
      question: {
        ask: `Todo lo que el huésped podría llegar a notar (memoria, registros,
          PSW, reloj, dispositivos) suma {bytes} bytes cuando se ha parado.
          Bajo tres monitores, ¿cuántos difieren de cuando corrió a solas?`,
        choices: {
          none: {
            text: "ninguno",
            why: `Lo que oculta un monitor, lo ocultan tres: cada uno muestra a
              su huésped una máquina.`,
          },
          some: {
            text: "algunos: al menos el reloj y R",
            why: `El reloj del huésped cuenta las instrucciones del huésped, y
              su R es la virtual. Ninguno sabe de monitores.`,
          },
          most: {
            text: "casi todos: está en otro lugar de la memoria",
            why: `Está en otro lugar de la máquina. Para las direcciones del
              propio huésped, todo está donde estaba.`,
          },
        },
      },
    },
    own_acts: {
      title: "Lo que hacen los propios monitores",
      text: {
        measured: `Cada una de las {exits} salidas del huésped llegó a cada
          monitor. Y entonces cada monitor actúa: carga una PSW para que su
          huésped siga, pone su temporizador, pasa lo que se imprime. Estos
          actos propios son privilegiados. El primer monitor tiene el modo
          supervisor real, y los suyos funcionan sin más. Pero el segundo y el tercero están en máquinas
          virtuales, que corren en modo usuario: ahí, un acto privilegiado sería
          una trampa para el monitor de abajo.`,
      },
    },
    multiply: {
      title: "Las salidas se multiplican",
      text: {
        model: `Cada trampa que atiende un monitor le lleva unos actos propios,
          y cada uno es otra trampa que atender para el monitor de abajo, con
          sus propios actos. Así, cada nivel multiplica por {two}. Ojo con qué
          es cada cosa. Los actos se han medido. Que provoquen trampas es el
          modelo: estos monitores están escritos en TypeScript y llaman al
          nivel de abajo, así que sus actos se cuentan y no provocan ninguna.
          El modelo supone que un acto es una instrucción, y que las trampas de
          un monitor llevan tantos actos como las del huésped.`,
      },
      question: {
        ask: `Si todos los monitores fueran programas de la máquina: con un
          monitor, una trampa del huésped es una de la máquina. Más arriba, un
          monitor hace {acts} actos propios por cada trampa que atiende. Con
          dos monitores resulta 1 + {acts} = {two}. ¿Y con {levels}
          monitores?`,
        choices: {
          levels: {
            text: "{levels}: una por nivel",
            why: `La trampa llega una vez a cada nivel. Pero los actos que
              siguen también son trampas.`,
          },
          sum: {
            text: "{sum}: se añaden los actos del tercer monitor",
            why: `Se añaden. Pero el segundo monitor ha de atender cada uno, y
              para eso hace actos propios.`,
          },
          product: {
            text: "{product}: es decir, {two} por {two}",
            why: `Para el segundo monitor son {two} trampas que atender, y cada
              una de ellas se vuelve {two} de la máquina.`,
          },
        },
      },
    },
    field: {
      title: "En la práctica, y en la teoría",
      text: {
        turtles: `Las nubes reales anidan: el hipervisor de un cliente corre en
          una máquina virtual alquilada. x86 tiene hardware para un nivel de huéspedes,
          que el hipervisor de abajo ha de repartir entre todos, y las salidas se
          multiplican como en el modelo. El proyecto Turtles (2010) quedó a un 6 u
          8 % de un solo nivel con cargas corrientes, haciendo las salidas más baratas y, sobre todo, más
          raras: las tablas de páginas de varios niveles se funden en una, como
          aquí R, y los dispositivos se dan directamente al de arriba. Procesadores posteriores dejan que un hipervisor anidado haga
          muchos de sus actos propios sin salida.`,
        theorem: `Teorema 2: una máquina convencional de tercera generación es
          recursivamente virtualizable (bajo el monitor corre una copia del
          monitor) si es virtualizable y se le puede construir un monitor que no
          dependa de los tiempos. Un monitor que contara con cuánto tardan las cosas
          fallaría en una máquina virtual, donde el de abajo lleva tiempo. Como
          el teorema 1, dice lo que basta. El límite es lo que se queda cada
          nivel: aquí, tres monitores se han quedado con {kept} bytes.`,
      },
    },
  },
};
