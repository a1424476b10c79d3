/**
 * The second half of the lesson, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { LATER_EN } from "./later_words_en.ts";

/** The words of these scenes. A name in braces stands for a live value. */
export const LATER_ES: Translation<typeof LATER_EN> = {
  check: {
    title: "Dos comprobaciones, una comparación",
    text: {
      compare: `Así empieza \`lw t0, 0(a1)\`. La dirección se rota dos bits a la
        derecha. Si es múltiplo de cuatro, con eso se divide por cuatro. Si no,
        sus bits bajos pasan a ser los más altos, y el número es enorme. Así,
        una sola comparación sin signo encuentra las dos cosas: lo que no está
        alineado y lo que queda fuera de la ventana. \`limit4\` es el límite
        dividido por cuatro; se calcula una vez, al entrar en la región.`,
      access:
        `Pasada la comprobación, se lee la palabra: de la dirección, más la
        base de la ventana, más una constante, que es donde está la memoria de
        la máquina dentro de la de WebAssembly. Con el límite {limit}, un índice
        tiene que ser menor que {words}:`,
    },
    question: {
      ask: `Una lectura puede provocar una trampa por dos razones: su dirección
        no es múltiplo de cuatro, o no está en la ventana, cuyo límite es
        {limit}. Comprobar las dos en cada lectura es caro. Rota {address} dos
        bits a la derecha: lo que sale por la derecha vuelve a entrar por la
        izquierda. ¿Qué resulta?`,
      choices: {
        index: {
          text: "la dirección dividida por cuatro",
          why: `Eso sería un desplazamiento, que pierde los dos bits bajos. Aquí
            no son los dos 0.`,
        },
        large: {
          text: "un número enorme, mayor que cualquier índice de palabra",
          why: `Los bits bajos son 10, y pasan a ser los dos más altos.`,
        },
        same: {
          text: "el mismo número: al rotar no se pierde nada",
          why: `No se pierde nada, pero todos los bits cambian de sitio.`,
        },
      },
    },
  },
  counting: {
    title: "Tic por tic",
    text: {
      exact: `El camino más largo de una vuelta, con sus copias y la salida,
        necesita {need} tics. Solo en la cabeza del bucle mira la región si los
        hay; si no, se sale, y el intérprete hace el resto. Para cada número de
        tics hasta {most}, el huésped ha corrido también con un intérprete
        solo: en total difieren {differ} bytes de su estado. Así, un
        temporizador interrumpe donde lo habría hecho, y un depurador puede
        pararse en cualquier tic.`,
    },
    question: {
      ask:
        `Aquí empieza el bucle de la región: lo primero es mirar si quedan {need} tics. Al
        huésped se le deja correr {ticks} tics, y ni uno más: entonces ha de
        interrumpirlo un temporizador. Una vuelta son tres tics. ¿Quién ejecuta
        estos {ticks} tics?`,
      choices: {
        beyond: {
          text: "la región, y un tic de más",
          why: `Una interrupción que llega un tic tarde llega en otra
            instrucción. Un huésped que lee su reloj lo ve.`,
        },
        turns: {
          text: "la región, las vueltas que quepan; el intérprete, el resto",
          why: `Tendría que mirar tras cada vuelta si cabe otra. Mira una vez
            para todas sus copias: por eso es rápida.`,
        },
        loop: {
          text: "el intérprete, uno por uno",
          why: `Con tan pocos tics ni siquiera se llama a la región. Son
            baratos, los ejecute quien los ejecute.`,
        },
      },
    },
  },
  traps: {
    title: "Una trampa en medio",
    text: {
      precise: `La salida de la lectura lo sabe todo: su pc, y que han pasado
        {passed} tics de su bloque, incluido el suyo. Ahora se restan. De la
        lectura no ha ocurrido nada, porque las filas leen antes de cambiar
        nada; y a2, que ya había cambiado, se guarda con los demás registros al
        salir de la región. La trampa es, pues, precisa: un núcleo podría traer
        la página que falta, y seguir en este pc.`,
    },
    question: {
      ask: `El huésped mira más números de los que hay, y se sale de su memoria:
        la lectura en {pc} va a provocar una trampa. Está en medio de un bloque
        de {ticks} instrucciones, y los tics del bloque se descuentan al final,
        adonde no se llega nunca. Comparado con un intérprete, ¿qué es distinto
        cuando llega la trampa?`,
      choices: {
        nothing: {
          text: "nada",
          why: `De todo lo que podría notar el huésped, entre las dos máquinas
            difieren {unlike} bytes.`,
        },
        tick: {
          text: "el tic: este bloque no se ha contado",
          why:
            `Dentro de la función, no. Así que alguien tiene que saber cuántos
            tics del bloque habían pasado.`,
        },
        pc: {
          text: "el pc: se conoce el del bloque, no el de la instrucción",
          why: `Nadie lo tiene al día, porque costaría tiempo. Pero cada
            instrucción que puede provocar una trampa tiene su propia salida.`,
        },
      },
    },
  },
  helper: {
    title: "Una trampa que no hace salir",
    text: {
      asked: `La región guarda sus registros donde los busca el monitor, y llama
        hacia fuera: con el pc, la palabra y los tics que quedan sin contar
        este. El código traducido de QEMU también llama a funciones así; allí se
        llaman helpers.`,
      goesOn: `Después recupera sus registros, y sigue si se le permite. Lo que
        puede cambiar el modo, la ventana o un dispositivo sí termina una
        región: después, el código quizá ya no valga.`,
      counted: `No deja de ser una trampa: se contaron {exits} salidas, entre
        ellas la del \`halt\`. Y el huésped no puede notarlo: según su propio
        reloj, una vuelta dura {ticks} tics, uno por instrucción.`,
    },
    question: {
      ask: `Este núcleo lee la hora en cada una de sus {turns} vueltas.
        \`rdticks\` es privilegiada: bajo un monitor provoca una trampa cada
        vez, y el monitor la ejecuta por el huésped. El bucle se calienta, y se
        traduce. ¿Cuántas veces se llama a su región?`,
      choices: {
        each: {
          text: "una por vuelta: una trampa hace salir de la región",
          why: `Sería así si cada trampa tuviera que salir. Pero aquello con lo
            que cuenta el código sigue igual: el modo, la ventana y el propio
            código.`,
        },
        few: {
          text: "pocas: espera al monitor, y sigue",
          why: `{calls} llamadas para {turns} vueltas: de vez en cuando se acaba
            el turno que da el planificador.`,
        },
        never: {
          text: "ninguna: el código que provoca trampas no se traduce",
          why: `Del bucle se traduce todo menos esa instrucción.`,
        },
      },
    },
  },
  patched: {
    title: "Un huésped que cambia su código",
    text: {
      forgotten: `{counted}, como dice el intérprete; entre las dos máquinas
        difieren {differ} bytes. Cada palabra traducida está marcada en un mapa,
        y cada escritura mira en él, la haga quien la haga: una región, el
        intérprete, el disco. Una escritura que acierta es lo último que hace su
        región; se sale, y se olvidan todas las que tienen esa palabra, aquí {forgotten}. El bucle tiene que volver a calentarse, y se traduce de nuevo. Una página que se cambia una y otra
        vez deja de traducirse.`,
    },
    question: {
      ask:
        `El huésped cuenta {turns} vueltas. A la mitad pone otra instrucción en su propio bucle, para que desde ahí una vuelta cuente por diez. Para entonces hace tiempo que el bucle está traducido, incluida esa escritura. ¿Qué acaba en a0?`,
      choices: {
        old: {
          text: "{turns}: corre la traducción de la palabra de antes",
          why: `Es lo que ocurriría si nadie mirara. Un huésped que carga
            programas de su disco correría pronto los que no son.`,
        },
        new: {
          text: "{counted}: la instrucción nueva cuenta enseguida",
          why:
            `Tiene que ser así: es lo que dice la memoria del huésped, y lo que
            haría un intérprete.`,
        },
        trap: {
          text: "nada de eso: escribir en el código provoca una trampa",
          why: `Los traductores reales suelen hacer que el hardware proteja esas
            páginas, y una trampa los avisa. Pero el huésped no lo nota nunca.`,
        },
      },
    },
  },
  machines: {
    title: "A solas, o en una máquina virtual",
    text: {
      shared:
        `Hay {regions} regiones, y {functions} sola función. Dónde está una
        ventana en la memoria, hasta dónde llega y cuántos tics quedan se le
        dice al llamarla: son sus parámetros. Lo que calcula depende de las
        palabras del huésped y de sus direcciones virtuales, y esas son las
        mismas. Así, cien máquinas virtuales con la misma imagen se traducen una
        vez. Y el código es tan rápido para un huésped como en la máquina a
        solas, pues comprueba el mismo límite. Solo es más lento lo que provoca
        trampas, y ese es el precio del monitor, como siempre.`,
    },
    question: {
      ask: `El mismo programa, que suma, corre en una máquina a solas y en dos
        máquinas virtuales de un monitor. Cada una está en otro lugar de la
        memoria, así que cada una tiene otra base y otro límite. ¿Cuántas
        funciones de WebAssembly se hacen para las tres?`,
      choices: {
        one: {
          text: "una",
          why: `La base y el límite no están en el código.`,
        },
        two: {
          text: "dos: una para la máquina a solas, otra para las virtuales",
          why: `El traductor tendría que saber del monitor. No sabe: una máquina
            virtual no es más que otra ventana en modo usuario.`,
        },
        three: {
          text: "tres: cada una sabe dónde está su memoria",
          why: `Con las direcciones en el código sería algo más rápido, y habría
            que traducir para cada máquina virtual.`,
        },
      },
    },
  },
  speed: {
    title: "Antes y después",
    text: {
      before: `La ejecución entera son {ticks} tics. Sin traductor, cada uno
        cuesta una vuelta del intérprete: leer, decodificar, saltar a su caso.
        Con él, JavaScript llama a WebAssembly {calls} veces; y {instructions}
        instrucciones del huésped son {operators} operadores, incluido lo que hace falta para contar y para salir. Muchos solo nombran una variable
        local o un número, y no cuestan casi nada en el código máquina que hace
        de ellos el compilador de WebAssembly.`,
      clock: `Qué rapidez es esa en segundos no lo dice una lección: muestra lo
        mismo siempre y en todas las máquinas. \`deno task bench\` lo mide en la
        tuya. Ejecuta programas con el intérprete y con el traductor, e imprime la
        proporción. Donde un huésped tiene que salir una y otra vez, porque
        provoca trampas o vive de sus dispositivos, se gana menos que en un
        bucle que calcula.`,
    },
    question: {
      ask: `El huésped suma un millón de números, lo que lleva {ticks} tics. Una
        llamada de JavaScript a WebAssembly tarda lo que unos cuantos tics, y
        allí el cuerpo del bucle está cuatro veces. ¿Cuántas llamadas habrá?`,
      choices: {
        turns: {
          text: "una por cada cuatro vueltas del bucle",
          why: `El bucle está dentro de la función: da ahí sus vueltas.`,
        },
        many: {
          text: "unos cientos",
          why: `¿Qué la haría volver tan a menudo? No hay trampas, ni
            temporizador puesto.`,
        },
        few: {
          text: "unas pocas",
          why: `Bastaría una. Pero tras un millón de tics se termina la llamada,
            porque una que no acaba nunca no se podría sustituir por código
            mejor.`,
        },
      },
    },
  },
  field: {
    title: "En la práctica",
    text: {
      emulators:
        `QEMU ejecuta huéspedes de un procesador en otro: traduce bloque a
        bloque a unas operaciones pequeñas propias, y estas, con su generador
        de código TCG (Tiny Code Generator), a código del anfitrión; luego
        encadena los bloques. Dynamo (Hewlett-Packard, 2000) traducía programas
        para el mismo procesador en que corrían. Seguía los caminos calientes y
        los optimizaba, y algunos programas corrían más deprisa que antes.`,
      monitors:
        `x86 tenía instrucciones sensibles que no provocaban trampas. Por
        eso VMware Workstation, en 1999, traducía el código del núcleo huésped
        sobre la marcha, y en su lugar ponía llamadas al monitor. El código de
        usuario corría directamente. Cuando Intel y AMD añadieron la ayuda del
        hardware, en 2005 y 2006, los núcleos traducidos solían ser al principio
        más rápidos: una salida llevaba miles de ciclos, y el código traducido
        casi siempre se las ahorra. La ejecución directa no necesita traductor,
        porque las instrucciones del huésped ya son las del procesador. Las
        nuestras no lo son; por eso aquí se traduce hasta el código de usuario.`,
      daily:
        `Usas alguno cada día. Los motores de JavaScript interpretan primero
        una función, cuentan, y compilan lo que está caliente; y cuando falla
        algo que habían supuesto, vuelven al intérprete, como una región en una
        salida. El V8 que hay en Deno es uno de ellos, y también ha hecho
        código máquina del WebAssembly que has visto. Rosetta 2, de Apple, ejecuta en ARM programas para x86-64: traduce
        la mayoría antes de que arranquen, y lo demás, como el código que genera
        el propio programa, sobre la marcha.`,
    },
  },
  yours: {
    title: "Ahora tú",
    text: {
      run:
        `\`--accel loop\` lo interpreta todo, y no cambia nada más: se imprime lo mismo, con los mismos tics y las mismas trampas. Las mediciones tardan unos
        minutos. Cómo funciona todo, archivo por archivo, lo cuenta
        \`machine/translator/README.md\`, con un programa que imprime el
        WebAssembly de cualquier huésped tuyo.`,
      homework: `Dos cosas que averiguar. Escribe un huésped cuyo bucle llame a
        una función, con \`jal\` y \`ret\`, e imprime su región con el programa
        de ese README: ¿cuántos bloques tiene, y qué ha sido de la vuelta de la
        función? Luego escribe otro que escriba en una palabra justo detrás de
        su bucle, en los mismos 256 bytes. ¿Se olvida algo? ¿Cuál de los dos
        mapas lo dice, y por qué hay dos?`,
    },
  },
};
