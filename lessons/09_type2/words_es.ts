/**
 * Type 2, step by step, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "El tipo 2, paso a paso",
  about:
    "el monitor, proceso de un sistema anfitrión; una trampa, salto a salto",
  scenes: {
    grounds: {
      title: "Dos suelos que pisar",
      text: {
        types: `Robert Goldberg distinguió los dos en su tesis (Harvard, 1973).
          Tipo 1: el monitor corre sobre la máquina desnuda, como en casi todas
          las lecciones hasta ahora. Tipo 2: corre sobre un anfitrión extendido,
          es decir, bajo el sistema operativo del anfitrión. Este ya estaba ahí,
          y el monitor llega a él como un programa entre otros. Esta lección
          sigue una trampa a través de todo lo que ahora hay en medio.`,
      },
    },
    argument: {
      title: "Un argumento",
      text: {
        same: `Esto es todo lo que cambia: lo que se le da al monitor. Pide un
          \`Engine\`, y un proceso del sistema anfitrión también lo es, con
          memoria y con algo que corre en él hasta que provoca una trampa. Al
          monitor no se le ha tocado ni una línea, y el huésped acaba como a
          solas: de los {bytes} bytes que podría notar, ninguno difiere. Lo que
          cambia es el camino que hace cada trampa.`,
        one_process: `Uno. La mitad de su memoria es del monitor; la otra mitad
          es lo que el huésped toma por su máquina entera. Visto desde el
          anfitrión, un ordenador con su sistema operativo son bytes en la
          memoria de un programa. El programa se abre y se cierra como cualquier
          otro.`,
      },
      question: {
        ask: `El huésped es un sistema operativo. Alguien le pide al anfitrión
          la lista de todo lo que corre en él. ¿Cuánto de esto aparece?`,
        choices: {
          none: {
            text: "nada: una máquina virtual no es un proceso",
            why: `El monitor es un programa de este anfitrión. Un programa que
              corre es un proceso.`,
          },
          one: {
            text: "un proceso: el monitor",
            why: `Es todo lo que el anfitrión conoce. Lo que un proceso haga con
              su memoria es cosa suya.`,
          },
          two: {
            text: "dos procesos: el monitor y el núcleo huésped",
            why: `El núcleo huésped está en algún lugar de la memoria del
              monitor. Al anfitrión nadie se lo ha dicho.`,
          },
        },
      },
    },
    entry: {
      title: "Antes de la primera instrucción",
      text: {
        calls: `El procesador cambia de manos, y lo tiene el proceso del
          monitor. Este pide que lo despierten cuando acabe su tiempo
          (\`alarm\`), y una ventana sobre la memoria del huésped (\`window\`).
          Después vuelve de un manejador de señales, con \`sigreturn\`, a donde
          nunca estuvo: la primera instrucción del huésped. Ninguna de estas
          llamadas se hizo para hipervisores. User-mode Linux (J. Dike, 2000) es
          un núcleo entero que vive de lo que Linux ofrece a cualquier proceso.
          La última columna va en ciclos, según una sola tabla de costes: un
          ciclo es una instrucción del huésped.`,
        windows: `La ventana se compone dos veces. La memoria del huésped
          empieza en 0. El monitor la ha puesto detrás de sus {own} bytes, y la
          pide ahí. El núcleo anfitrión le suma el lugar donde está el proceso,
          detrás de los {host} bytes del propio núcleo, y recorta lo que se
          saldría del proceso. Las dos veces es la misma función. Así que un
          monitor desbocado es, para el anfitrión, un proceso desbocado, y no
          llega más lejos.`,
      },
      question: {
        ask: `Para dejar correr a su huésped, un monitor carga una PSW con una
          ventana R, y pone el temporizador de la máquina. Todo eso es
          privilegiado. Ahora el monitor es un proceso, y corre en modo usuario.
          ¿Qué hace?`,
        choices: {
          itself: {
            text: "lo mismo que antes: no se le ha tocado ni una línea",
            why: `Lo mismo intenta. Pero en modo usuario ningún proceso puede
              hacerlo por sí solo, lo haya escrito quien lo haya escrito.`,
          },
          calls: {
            text: "se lo pide al núcleo anfitrión, con llamadas al sistema",
            why: `Como cualquier proceso, para lo que él no puede hacer. El
              anfitrión no necesita saber para qué es.`,
          },
          interprets: {
            text: "ejecuta él las instrucciones del huésped, una a una",
            why: `Eso funcionaría, sin ayuda de nadie, y sería lento. Hay un
              modo de que lo haga el hardware.`,
          },
        },
      },
    },
    trap: {
      title: "Una trampa, salto a salto",
      text: {
        hardware: `1. La máquina detiene la instrucción y cambia de PSW: {trap}
          ciclos. Ahora tiene el procesador el núcleo anfitrión. Lo que ve es un
          proceso que, en modo usuario, ha intentado una instrucción
          privilegiada. Para casi cualquier programa, eso es el final.`,
        signal: `2. Pero un programa puede haber pedido que se le avise. El
          núcleo escribe los registros en la memoria del proceso y deja correr
          un manejador suyo: es una señal, SIGILL, por instrucción ilegal. Con
          {signal} ciclos, es el salto más caro. Ahora tiene el procesador el
          monitor, en modo usuario.`,
        emulation: `3. El resto es como en la segunda lección. El despachador
          mira la trampa y el modo virtual, y dice "emulate". El intérprete pone
          en el a0 del huésped lo que el huésped espera encontrar. Cuesta lo
          mismo que en el tipo 1: es el mismo código.`,
        back: `4. El manejador ha acabado. Pero los registros los guardó el
          núcleo, y el núcleo ha de cargarlos: otra llamada al sistema,
          \`sigreturn\`. Se carga lo que el monitor ha cambiado, a0 y el pc. El
          huésped sigue detrás de su \`rdstatus\`, y en su propio reloj eso duró
          un tic, como a solas.`,
      },
      question: {
        ask: `El núcleo huésped intenta \`rdstatus\`, que es privilegiada. En el
          tipo 1, esta trampa le llegaba al monitor. ¿Quién se entera primero
          aquí?`,
        choices: {
          monitor: {
            text: "el monitor: el huésped es asunto suyo",
            why: `Eso no lo sabe el hardware. Una trampa va al software dueño de
              la máquina, y ese ya no es el monitor.`,
          },
          host: {
            text: "el núcleo anfitrión",
            why: `La máquina es suya. Uno de sus procesos acaba de intentar lo
              que ningún proceso puede.`,
          },
          guest: {
            text: "el núcleo huésped: la trampa la provocó él",
            why: `Solo cree ser dueño de una máquina.`,
          },
        },
      },
    },
    bill: {
      title: "La cuenta de una trampa",
      text: {
        priced: `En ella no figura ningún cambio de contexto: huésped y monitor
          son un mismo proceso. Lo caro es el aviso, y la vuelta. Las cifras son
          simuladas, y monitor/costs.ts dice de dónde sale cada una. De los
          {call} ciclos de una llamada, 150 los midieron Soares y Stumm (FlexSC,
          OSDI 2010); una señal se cuenta como unas cuatro llamadas, el orden
          que encuentra lmbench; la emulación es una estimación. Lo que viene
          después de cada salto, como las cachés frías, no está en la cuenta.`,
      },
      question: {
        ask: `En el tipo 1 esta trampa cuesta {type1} ciclos: {trap} hasta que
          el monitor tiene el procesador, {emulate} para emular, {entry} para
          que siga el huésped. ¿Y en el tipo 2, según la misma tabla?`,
        choices: {
          same: {
            text: "lo mismo: el monitor hace lo mismo",
            why: `El monitor, sí. Pero ya no está solo entre el huésped y la
              máquina.`,
          },
          little: {
            text: "solo un poco más",
            why: `Puede ser, para un programa entero que apenas provoca trampas.
              Aquí se trata de la trampa misma.`,
          },
          times: {
            text: "{times} veces lo que en el tipo 1",
            why: `El camino pasa dos veces por el núcleo anfitrión: al entrar,
              como señal, y al salir, como llamada.`,
          },
        },
      },
    },
    console: {
      title: "Un carácter impreso",
      text: {
        written: `Un proceso no puede tocar un dispositivo. Así que el monitor
          imprime como todos los programas, con \`write\`, y es el núcleo quien
          accede al registro de la consola. El huésped ha escrito en su propia
          consola; lo que resulta es texto en un terminal del anfitrión. Ese es
          el encanto del tipo 2: si el anfitrión tiene un controlador para un
          dispositivo, el huésped puede usar el dispositivo, y nadie ha de
          escribir ese controlador otra vez.`,
      },
      question: {
        ask: `El huésped imprime un carácter: \`out\`, a su consola. Desde ahí
          hasta que sigue, ¿cuántas veces se entra en el núcleo anfitrión?`,
        choices: {
          once: {
            text: "una: por la trampa",
            why: `Así empieza. Pero ¿quién imprime el carácter, y cómo sigue el
              huésped?`,
          },
          twice: {
            text: "dos: por la trampa, y para seguir",
            why: `Así fue con \`rdstatus\`. Esta vez el monitor necesita además
              algo que es del anfitrión.`,
          },
          thrice: {
            text: "tres",
            why: `Por la trampa, por la llamada \`write\` y por la llamada
              \`sigreturn\`.`,
          },
        },
      },
    },
    disk: {
      title: "Un disco que es un fichero",
      text: {
        sparse: `El \`out\` del huésped inicia una transferencia, y el monitor
          hace de ella un \`write\`, que copia un bloque palabra por palabra.
          (El siguiente suceso del huésped se ha acercado, el fin de la
          transferencia: por eso \`alarm\`.) El fichero es disperso: prometido
          entero, ocupado bloque a bloque. Se puede copiar, y es el disco de una
          máquina virtual allí donde llegue. Pero cuando el disco del anfitrión
          está lleno, el del huésped rechaza la escritura.`,
      },
      question: {
        ask: `El huésped cree tener un disco de {blocks} bloques. Es un fichero
          del anfitrión, {name}, en el que nadie ha escrito hasta ahora. El
          huésped escribe un bloque, el número 3. ¿Cuántos bloques del disco del
          anfitrión ocupa el fichero?`,
        choices: {
          all: {
            text: "{blocks}: ese es su tamaño",
            why: `Es su tamaño, y eso se prometió. Pero un bloque solo se ocupa
              cuando se escribe por primera vez.`,
          },
          one: {
            text: "solo 1",
            why: `Lo que nunca se escribió se lee como ceros, y esos no hace
              falta guardarlos.`,
          },
          none: {
            text: "ninguno: el disco es virtual",
            why: `Lo es, para el huésped. Pero los bytes han de estar en algún
              sitio.`,
          },
        },
      },
    },
    meanwhile: {
      title: "Lo que hace entretanto el anfitrión",
      text: {
        events: `Todo esto ocurrió en el tic {tick} del huésped: su reloj quedó
          parado, y el de la máquina siguió. Al monitor nadie le preguntó. Para
          el anfitrión es un proceso, y a los procesos se les quita el
          procesador, se les lleva al disco, se les trae adonde haya sitio, y se
          les mandan señales, cuyos manejadores usan todos los registros a su
          antojo. En el tipo 1 nadie puede hacerle esto a un monitor; ahí es él
          quien quita el procesador a otros.`,
        identical: `En cada uno de estos momentos se guardó el huésped, y
          también una máquina a solas en el mismo tic: registros, memoria,
          reloj, dispositivos, {bytes} bytes al final, y ninguno difiere. Esto
          es equivalencia, tiempo incluido, sobre un anfitrión que hace lo que
          quiere. Vale para el tiempo del propio huésped. Quien esté ante su
          consola ha estado esperando todo el rato.`,
      },
      question: {
        ask: `El huésped cuenta; es el tic {tick} de su reloj. Ahora el
          anfitrión se lleva a su disco toda la memoria del proceso del monitor,
          deja correr a un editor, trae la memoria a otra dirección, y le manda
          una señal al monitor. ¿Qué nota el huésped?`,
        choices: {
          place: {
            text: "que su memoria está en otro lugar",
            why: `Sus direcciones cuentan desde la base de la R real, que él
              nunca ve.`,
          },
          time: {
            text: "que ha pasado tiempo",
            why: `Su reloj cuenta lo que ejecuta y lo que está ocioso.
              Entretanto no hizo ni lo uno ni lo otro.`,
          },
          nothing: {
            text: "nada",
            why: `Ni un bit de lo que puede mirar da señal de ello.`,
          },
        },
      },
    },
    module: {
      title: "Un tercer camino",
      text: {
        returned: `La llamada \`run\` ha vuelto con un motivo: esta excepción,
          en este pc. El monitor emula, y llama a \`run\` otra vez: un bucle en
          un programa corriente. \`leave\` y \`enter\` son trabajo del módulo:
          guarda el estado del huésped, y lo vuelve a cargar. Así lo hace KVM
          (Kivity y otros, OLS 2007), donde se llama KVM_RUN.`,
        between: `Es más barato que las señales, y más caro que ser dueño de la
          máquina. Este módulo le pasa todas las salidas al proceso, para que
          las atienda el mismo monitor. KVM atiende muchas salidas en el propio
          núcleo, y esas ni siquiera llegan a un proceso.`,
      },
      question: {
        ask: `Las señales son caras. Así que se pone en el núcleo anfitrión un
          módulo que sabe qué es un huésped. Un proceso lo abre, obtiene de él
          una máquina virtual y un procesador virtual, y hace la llamada
          \`run\`. La llamada vuelve cuando el huésped sale, y dice por qué.
          ¿Cuál de los saltos ya no hace falta?`,
        choices: {
          trap: {
            text: "la trampa al núcleo anfitrión",
            why: `La máquina sigue siendo del anfitrión, así que toda trampa va
              ahí.`,
          },
          signal: {
            text: "la señal",
            why: `El proceso ha hecho una llamada, y espera el resultado. Nadie
              ha de interrumpirlo para decirle algo.`,
          },
          call: {
            text: "la llamada con la que sigue el huésped",
            why: `El monitor es todavía un proceso en modo usuario, y ha de
              pedirlo.`,
          },
        },
      },
    },
    debate: {
      title: "Entonces, ¿qué es KVM?",
      text: {
        facts: `Los manuales ponen a KVM en el tipo 1, y no todo el mundo está
          de acuerdo. Esto es lo que se puede contar, para la misma trampa. Con
          el módulo, el núcleo anfitrión se entera primero, como corresponde a
          un núcleo; sabe qué es un huésped y carga su estado, como corresponde
          a un hipervisor; y por encima hay un proceso que decide, como en el
          tipo 2.`,
        sides: `Tipo 1, dicen unos. El módulo convierte al propio Linux en un
          hipervisor: corre sobre el hardware, en el modo más privilegiado, y
          reparte el procesador entre los huéspedes, sin otro sistema debajo.
          Tipo 2, dicen otros. Antes había ya un sistema operativo, cada huésped
          es uno de sus procesos, y como a cualquiera se le quita el procesador,
          se le lleva al disco y se le mata. Ambos dicen la verdad sobre la
          misma máquina: las dos clases de Goldberg no la abarcan. Ayuda más
          preguntar por lo que acabas de ver: quién se entera primero de una
          trampa, cuántos saltos siguen, y quién puede parar a quién.`,
      },
    },
    workstation: {
      title: "Cambios de mundo",
      text: {
        world_switch: `VMware Workstation, ejemplo de tipo 2 en casi todos los
          manuales, tiene un camino propio (Sugerman, Venkitachalam y Lim,
          USENIX 2001). Instala en el anfitrión una aplicación y un controlador.
          Con ayuda del controlador, un monitor comparte la máquina con el
          anfitrión: el procesador, con todos los privilegios, lo tiene unas
          veces un mundo y otras el otro. Lo que toca al procesador lo hace el
          monitor en su mundo. Para la mayoría de los dispositivos pasa al del
          anfitrión, donde la aplicación hace llamadas al sistema. De las
          salidas de este huésped, son para la consola o el disco:`,
        since: `Un cambio de mundo guarda y carga todo lo que tiene el
          procesador, más que un cambio entre procesos. Por eso el artículo
          busca cómo necesitar menos: a los accesos a la tarjeta de red que no
          necesitan nada del anfitrión responde el propio monitor, y en un
          cambio se envían varios paquetes. También \`leave\` y \`enter\` del
          módulo son cambios así. Y fíjate en el modo: el monitor de este tipo 2
          corre con todos los privilegios. La frontera nunca fue nítida.`,
      },
    },
    negotiation: {
      title: "Lo que hay que pedir",
      text: {
        asked: `Ficheros, memoria, procesador: todo es del anfitrión, y un
          proceso lo pide. El editor pidió más que su cuota, y la respuesta fue
          {refused}, ENOMEM. El monitor se puso en marcha con un nice de {nice}:
          cede el paso, y pesa menos. Así que al huésped le ha tocado un {share}
          % del procesador, y en eso el monitor no tiene voz. Lo que un monitor
          promete a sus huéspedes se lo ha prometido a él el anfitrión.`,
        killed: `El editor tiene sus {size} bytes. Cuando falta memoria, el
          anfitrión busca el proceso que más tiene, como Linux si no se le dice
          otra cosa, y toda la memoria de un huésped es de su monitor. El
          huésped no había hecho nada, y nadie le preguntó; no tuvo tiempo de
          escribir nada en su disco. En el tipo 1 la memoria se da una vez, y a
          quien quiere más se le niega. Qué sobrevive con cada tipo, y qué
          cuestan programas enteros, es cosa de la lección siguiente.`,
      },
      question: {
        ask: `Quedan {free} bytes de memoria libres, y no hay disco al que
          llevar nada. El editor pide {more} bytes más, que su cuota le permite.
          ¿Qué hace el anfitrión?`,
        choices: {
          nobody: {
            text: "se niega: no los hay",
            why: `La cuota se los ha prometido. Como muchos sistemas, este
              anfitrión promete más de lo que tiene, y luego ha de
              encontrarlo.`,
          },
          editor: {
            text: "acaba con el editor, que quiere demasiado",
            why: `Eso liberaría poco. Se busca el proceso cuyo final libere
              más.`,
          },
          monitor: {
            text: "acaba con el monitor",
            why: `Ningún proceso tiene más memoria: la de su huésped cuenta como
              del propio monitor.`,
          },
        },
      },
    },
    yours: {
      title: "Ahora tú",
      text: {
        run: `El mismo huésped sobre dos de los suelos, y luego sobre todos, con
          su precio. Para la última orden, escribe un fichero costs.json con
          cifras tuyas, por ejemplo \`{"signal":3000}\`: lo que no nombres
          cuesta lo que costaba.`,
        homework: `Para casa. ¿Con qué precio de una señal costaría la trampa de
          esta lección lo mismo en el tipo 2 que con el módulo? Dedúcelo de la
          cuenta de tres columnas, ponlo en costs.json, y compara huéspedes
          enteros. No salen iguales: ¿qué llamadas no están en esa cuenta? ¿Y
          qué precio importa más en el tipo 2 para un huésped que solo imprime?
          ¿Y para uno que solo calcula? Dilo antes de probar.`,
      },
    },
  },
};
