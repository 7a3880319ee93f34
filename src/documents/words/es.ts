import type { Words } from "./lexicon.ts";

export const es: Words = {
  attribution:
    "según, presunt*, supuest*, habría, habrían, sería, serían, al parecer, afirma, afirman, afirmó, afirmaron, declara, declaró, declararon, dijo, dijeron, dice, dicen, informa, informó, informaron, acusad*, sospechos*, se le acusa, se le imputa, testificó, testimonio, concluyó, concluye, niega, negó, denunció, denunciaron, constató, documentó, de acuerdo con, a juicio de, describe, cifra en, estima, estiman",
  contested:
    "discutid*, controvertid*, disputad*, según la fuente, según las fuentes, varía*, difieren, estimaciones, entre * y *, no está establecid*, niega*",
  guilt:
    "criminal de guerra, criminales de guerra, asesino, asesinos, asesina, homicida, torturador, torturadores, verdugo, verdugos, un criminal, criminales, culpable, culpables, carnicero, violador, terrorista, genocida, genocidas",
  conviction: "condenó a, fue condenado, declarado culpable, lo condenó",
  noConviction: "ningún tribunal, no ha sido condenado, nunca fue condenado, sin condena",
  demand:
    "exigimos, pedimos, solicitamos, instamos, rogamos, hacemos un llamamiento, llamamos a, requerimos, reclamamos, debe ser detenido, debería ser detenido",
  opinion:
    "a nuestro juicio, en nuestra opinión, inaceptable*, intolerable*, vergüenza, vergonzos*, indigno, creemos, pensamos, esperamos, es hora de, escandalos*",
  conduct:
    "ordenó, ordenaron, ha ordenado, mató, mataron, asesinó, asesinad*, ejecutó, ejecutad*, torturó, torturad*, masacr*, fusilad*, disparó, dispararon, violó, ahorcad*, azotad*, golpe*, secuestr*, detenid*, detuvo, arrestad*, encarcelad*, cometió, cometieron, comandó, dirigió, presidió, condenó, condenad*, aprobó, participó, es responsable, fue responsable, amenaz*, murieron, fueron llevados, muert*",
  mind: "sabía, sabían, quería, querían, tenía la intención, planeó, deliberadamente, a sabiendas",
  relative: "ahora, hoy, actualmente, recientemente, la semana pasada, el mes pasado, ayer, mañana, pronto, desde entonces",
  may: "puede, pueden, podría, podrían, tiene la facultad, es competente, son competentes, permite, permiten, autoriza",
  must: "debe, deben, está obligad*, están obligad*, tiene la obligación, tienen la obligación, tiene que, tienen que",
  not: "no puede, no pueden, no podría, no podrían, no permite, prohíbe, imposible, impide",
  unknown: "se desconoce, desconocid*, incierto, no está claro, depende, si puede",
  everyState: "cualquier estado, todo estado, todos los estados, cada estado, cualquier país, todos los países, cada país",
  noState: "ningún estado, ningún país",
  ifPresent: "si entra, si viaja, si llega, a su llegada, en su territorio, si viene",
  acts: {
    investigate: "investigar, investigación, abrir un expediente, abrir una causa, diligencias",
    warrant: "orden de detención, órdenes de detención, procesar, acusación",
    arrest: "detener, detenerlo, arrestar, arrestarlo, detención, arresto",
    try: "juzgar, juzgarlo, enjuiciar, enjuiciarlo, perseguir, llevar a juicio, un juicio",
    absentia: "en ausencia, en rebeldía, in absentia",
    civil: "demanda civil, indemnización, acción civil",
  },
  numbers:
    "dos=2, tres=3, cuatro=4, cinco=5, seis=6, siete=7, ocho=8, nueve=9, diez=10, once=11, doce=12, docena=12, trece=13, catorce=14, quince=15, veinte=20, treinta=30, cuarenta=40, cincuenta=50, sesenta=60, setenta=70, ochenta=80, noventa=90, cien=100, ciento=100, mil=1000, millón=1000000, millones=1000000",
  pronoun: "él, ella, ellos, ellas, lo, le",
  immunity: "inmunidad*, inmune*, inviolab*",
  ministry: "ministro, ministra, ministros, ministerio, ministerios, embajador*, embajada, parlamento, congreso",
  forward: "remitir, trasladar, transmitir, informar, poner en conocimiento, comunicar, dar traslado",
};
