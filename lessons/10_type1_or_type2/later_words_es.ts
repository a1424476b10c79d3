/**
 * Type 1 or type 2, in Spanish: from isolation on.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { LATER_EN } from "./later_words_en.ts";

/** The words of the later scenes. */
export const LATER_ES: Translation<typeof LATER_EN> = {
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
};
