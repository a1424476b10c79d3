/**
 * What a hypervisor is and promises, in Spanish.
 *
 * @module
 */
import type { Translation } from "../runner/scene.ts";
import type { EN } from "./words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const ES: Translation<typeof EN> = {
  title: "Lo que promete un hipervisor",
  about: "qué es, sus cuatro promesas, todas medidas, y sus dos tipos",
  scenes: {
    what: {
      title: "Qué es un hipervisor",
      text: {
        layer: `Un hipervisor, o monitor de máquinas virtuales, es una capa de
          software. Está entre una máquina real y los sistemas que corren en
          ella, y de esa única máquina hace varias máquinas virtuales. La real
          se llama anfitriona; cada una de las virtuales, huésped. Cada máquina
          huésped tiene su propio sistema operativo, y está separada de las
          demás.`,
        name: `La palabra es de los años setenta. Al núcleo de un sistema
          operativo se lo llamaba entonces supervisor, porque supervisa
          programas. Un hipervisor supervisa a supervisores. Aquí hay dos
          sistemas a la vez, sobre el monitor que conociste en la lección
          anterior: un núcleo con un proceso, y un programa que solo saluda.
          Cada uno cree tener una máquina para sí.`,
        hands_out: `Separa lo que tiene una máquina huésped del hardware del
          que procede, y lo reparte. La memoria se da por regiones, el tiempo
          de procesador por turnos, y ambos suman. Lo que se puede fingir lo
          recibe cada huésped para sí: un modo, un temporizador, una consola,
          un reloj que empieza en 0. Los manuales nombran cuatro ventajas. Cada
          una es una promesa, y una promesa se puede medir.`,
      },
    },
    efficiency: {
      title: "Eficiencia: máquinas que no descansan",
      text: {
        shared: `En máquinas propias, los cuatro habrían estado encendidos
          {four} tics, y trabajando en el {percent} % de ellos. Un huésped que
          duerme cede enseguida el procesador. Así una máquina hace el trabajo
          de cuatro, y le sobra tiempo: el hardware se aprovecha mejor, y
          cuesta menos. (Popek y Goldberg llaman eficiencia a otra cosa: que
          las instrucciones inocuas corran directamente. Sin eso, esto no
          compensaría.)`,
      },
      question: {
        ask: `Un servidor pequeño trabaja, imprime una letra y duerme hasta que
          lo despierta su temporizador; de la a la z. En una máquina propia
          tarda {one} tics. Ahora cuatro de estos servidores son huéspedes de
          una sola máquina. ¿Cuántas instrucciones, a un tic cada una, ejecuta
          esa máquina hasta que acaban los cuatro?`,
        choices: {
          four: {
            text: "{four}: cuatro veces más",
            why: `Para eso tendrían que dormir uno después de otro. Mientras
              uno duerme, otro puede trabajar.`,
          },
          one: {
            text: "{one}: tantas como tics para uno",
            why: `Es verdad que duermen a la vez. Pero el procesador no tiene
              que quedarse esperando.`,
          },
          busy: {
            text: "{busy}: lo que trabajan, y nada más",
            why: `Un servidor que duerme no intenta ninguna instrucción. El
              procesador pasa al siguiente, y el reloj del que duerme salta al
              tic en que despierta.`,
          },
        },
      },
    },
    flexibility: {
      title: "Flexibilidad: una máquina se muda",
      text: {
        moved: `Lo mismo impreso, en el mismo tic suyo; y de todo lo que podría
          notar, difieren {differ} bytes. El otro monitor ha compuesto otra
          base real: no tenía que cambiar nada más. Un trabajo no está atado a
          una máquina. Se puede sacar de una que está llena, o que hay que
          reparar. Aquí el huésped está quieto mientras se copia. Los monitores
          reales lo dejan seguir entretanto: en 2005, un servidor de un juego
          se detuvo 60 ms.`,
        unpacked: `Los mismos {bytes} bytes, dados ahora a una máquina sin
          monitor. Los toma por su propio estado, y sigue. Una máquina virtual
          es una máquina: por eso se puede hacer de una real, o convertirse en
          una.`,
      },
      question: {
        ask: `El servidor ha impreso "{before}". En su tic {tick} se lo guarda:
          todo lo que es cabe en {bytes} bytes. Se llevan a otra máquina. Aquí
          su memoria estaba en {here} de la máquina; allí, el monitor tiene
          sitio en {there}. El servidor sigue. ¿Qué habrá impreso al final?`,
        choices: {
          same: {
            text: "{all}: como si no se hubiera mudado",
            why: `Su estado es todo lo que hay. Ninguna dirección real forma
              parte de él, porque nunca ha visto ninguna.`,
          },
          again: {
            text: "{again}: vuelve a empezar",
            why: `También se llevaron el pc, los registros y el reloj. Sigue
              con la misma instrucción ante la que estaba.`,
          },
          broken: {
            text: "{before} y nada más: ahora sus direcciones no valen",
            why: `El huésped cuenta desde el principio de su propia memoria.
              Dónde está eso solo lo dice la R real, y la pone el monitor.`,
          },
        },
      },
    },
    scalability: {
      title: "Escalabilidad: de una imagen, muchas",
      text: {
        crowd: `Una imagen solo se lee: cuantos huéspedes se quiera pueden
          empezar como copia suya. Cada uno cuesta su memoria, y los tics que
          trabaja. En una máquina con 16 veces más memoria caben {more}. Aquí
          el tope lo pone la memoria. Los monitores reales lo llevan más lejos:
          guardan una sola vez las páginas iguales, y logran que los huéspedes
          devuelvan lo que no necesitan (VMware ESX, 2002). Así un servidor, o
          una nube de ellos, atiende a muchos clientes.`,
      },
      question: {
        ask: `Esta máquina tiene {memory} bytes de memoria. De la imagen de un
          programa, que necesita {each}, el monitor hace un huésped tras otro,
          hasta que no le queda qué dar. ¿Cuántos son?`,
        choices: {
          one: {
            text: "1: solo hay una imagen",
            why: `La imagen se copia, no se gasta.`,
          },
          fit: {
            text: "son {fit}",
            why: `El monitor se queda con {own} bytes, y reparte los demás.`,
          },
          whole: {
            text: "{whole}: toda la memoria, en partes iguales",
            why: `Casi. Pero el monitor también es software, y ha de tener
              memoria que no tenga ningún huésped.`,
          },
        },
      },
    },
    isolation: {
      title: "Aislamiento: un mal vecino",
      text: {
        siege: `{attempts} accesos más allá de su memoria, {attempts} trampas,
          y cada una fue a su propio núcleo, como a solas. Nadie tuvo que
          descubrir que es hostil. Hasta se le dejó creer que lo posee todo: lo
          dice su R virtual. La real, nunca. Lo que desactivó fue su propio
          temporizador y sus propias interrupciones. De las {words} palabras
          que no son suyas, ha cambiado {changed}.`,
      },
      question: {
        ask: `Junto al servidor se instala un huésped hostil. Se adjudica toda
          la memoria que pueda haber, desactiva las interrupciones y escribe
          en {attempts} palabras más allá de su propia memoria; después,
          provoca trampas sin fin. ¿Qué cambia eso para el servidor?`,
        choices: {
          data: {
            text: "su memoria: el hostil escribe encima",
            why: `Para escribir ahí le haría falta una R real que llegara ahí.
              La suya acaba donde acaba su memoria.`,
          },
          ticks: {
            text: "su reloj: acaba en un tic posterior",
            why: `Su reloj cuenta lo que hace él mismo. Cuánto tienen que
              esperar todos es otra pregunta, y la siguiente.`,
          },
          nothing: {
            text: "nada que pudiera notar",
            why: `Acaba en el tic en que acaba a solas, y no difiere ninguno de
              sus bytes.`,
          },
        },
      },
    },
    share: {
      title: "Aislamiento: quién recibe el procesador",
      text: {
        halves: `Intentó {got} instrucciones, y {traps} de ellas provocaron una
          trampa. Recibió sus turnos, ni uno más ni uno
          menos. Sus interrupciones virtuales están desactivadas; pero un turno
          lo acaba el monitor, y ahí él no llega. Tampoco se lo detiene: a
          solas provocaría trampas sin fin, así que aquí también puede, a su
          costa. (El trabajo del propio monitor en cada trampa no se cuenta en
          tics.)`,
      },
      question: {
        ask: `Ahora, junto al huésped hostil hay uno que calcula sin fin. La
          máquina ejecuta {ticks} instrucciones en total. ¿Cuántas de ellas son
          del huésped hostil?`,
        choices: {
          all: {
            text: "casi todas: nada puede interrumpirlo",
            why: `Desactivó unas interrupciones que son suyas, y virtuales. El
              monitor no deja correr a ningún huésped más allá de su turno.`,
          },
          half: {
            text: "{half}: la parte que le toca",
            why: `Dos huéspedes, y turnos de la misma duración. Lo que haga
              cada uno con los suyos es cosa suya.`,
          },
          none: {
            text: "pocas: el monitor lo detiene por sus ataques",
            why: `El monitor no juzga. Una trampa no es nada malo: sin trampas
              no podría trabajar ningún núcleo huésped.`,
          },
        },
      },
    },
    types: {
      title: "Dos tipos",
      text: {
        table: `En 1973, Goldberg distinguió dos tipos: monitores sobre una
          máquina desnuda, y monitores sobre un anfitrión que tiene un sistema
          operativo. Así los describen los manuales. "Alto" y "medio" son
          adjetivos, no mediciones: hasta qué punto son ciertos depende del
          sistema, y de para qué se use.`,
        own: `Debajo tiene la máquina, y nada más. Él mismo pone R y el
          temporizador, con instrucciones privilegiadas; un monitor de tipo 2
          ha de pedir memoria y tiempo a su sistema anfitrión. (Tu ordenador
          hace aquí el papel de la máquina: ejecuta un emulador de PG-32, y
          este monitor está escrito a su lado.)`,
      },
      question: {
        ask: `Piensa en el monitor de estas lecciones, que ha hecho a todos los
          huéspedes hasta aquí, y en la máquina que se le dio. ¿De qué tipo es
          en ella?`,
        choices: {
          one: {
            text: "tipo 1",
            why: `Nadie más posee su máquina: en medio no hay ningún sistema
              operativo.`,
          },
          two: {
            text: "tipo 2",
            why: `Entonces habría debajo de él un sistema operativo, en PG-32,
              y el monitor sería una de sus aplicaciones.`,
          },
        },
      },
    },
    loose: {
      title: "Donde la línea no es clara",
      text: {
        lists: `Ejemplos usuales del tipo 1: KVM, VMware ESXi, Microsoft
          Hyper-V, Proxmox VE, Xen, Citrix Hypervisor, Red Hat Virtualization y
          OpenStack. Del tipo 2: VirtualBox, QEMU, VMware Workstation Player y
          Fusion, y Parallels Desktop. Las listas son útiles. Tres de los
          nombres merecen una segunda mirada.`,
        kvm: `KVM es una parte del núcleo de Linux. Corre sobre el hardware,
          con todos sus privilegios: tipo 1, dicen unos, y el propio Linux se
          convierte en el hipervisor. Pero Linux es un sistema operativo
          corriente, y cada huésped es uno de sus procesos: tipo 2, dicen
          otros. Ambos describen el mismo programa. Los tipos son polos, y los
          sistemas reales quedan entre ellos.`,
        openstack: `OpenStack no es un hipervisor: no tiene huéspedes propios.
          Es un plano de control para muchos servidores. Decide qué servidor va
          a ejecutar una máquina virtual nueva, le da red y disco, y pide al
          hipervisor de ese servidor, a menudo KVM, que la ejecute.`,
        qemu: `QEMU por sí solo es un emulador. Traduce las instrucciones del
          huésped, y por eso puede hacer el papel de un procesador de otra
          clase; ninguna corre directamente, así que según la definición de
          Popek y Goldberg no es un monitor. Con KVM es otra cosa: el
          procesador ejecuta directamente el código del huésped, y QEMU pone
          los dispositivos.`,
      },
    },
    choose: {
      title: "Cómo elegir",
      text: {
        how: `Por tres cosas: dónde va a correr, qué recursos hay, y qué
          importa más, el rendimiento, la seguridad o la facilidad. Las
          empresas y las nubes, con servidores que llenar y alguien que los
          cuide, eligen casi siempre el tipo 1. Para desarrollo, pruebas y
          varios sistemas en el ordenador de una persona, el tipo 2 es fácil de
          instalar, y casi siempre basta.`,
        figures: `Y pide cifras. Esto es lo que ha medido esta lección, cada
          cosa en una máquina construida ahora mismo para ello. Las cuatro
          descansan en una: el monitor conserva el control de los recursos.
          Cómo lo hace es la próxima lección.`,
      },
    },
  },
};
