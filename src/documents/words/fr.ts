import type { Words } from "./lexicon.ts";

export const fr: Words = {
  attribution:
    "selon, d'après, aurait, auraient, serait, seraient, présumé*, prétendu*, allégu*, affirme, affirment, a affirmé, ont affirmé, déclare, a déclaré, ont déclaré, rapporte, rapportent, a rapporté, dit, disent, accusé*, soupçonné*, suspecté*, témoigne, a témoigné, conclut, a conclu, a jugé, constate, a constaté, nie, a nié, aux dires de, décrit, indique, a indiqué, mis en cause, estime, estiment, a estimé",
  contested: "contesté*, controversé*, diverge*, selon les sources, varie*, estimations, entre * et *, n'est pas établi*, dément*, nié*",
  guilt:
    "criminel de guerre, criminels de guerre, assassin, assassins, meurtrier, meurtriers, bourreau, bourreaux, tortionnaire, tortionnaires, un criminel, criminels, coupable, coupables, tueur, tueurs, boucher, violeur, terroriste, auteur du massacre",
  conviction: "a condamné, condamné par, a été condamné, reconnu coupable, déclaré coupable",
  noConviction: "aucun tribunal, n'a pas été condamné, jamais condamné, sans condamnation, n'a condamné",
  demand:
    "nous demandons, nous appelons, nous prions, nous exigeons, nous invitons, nous exhortons, nous requérons, nous sollicitons, doit être arrêté, devrait être arrêté",
  opinion:
    "à notre avis, inacceptable*, intolérable*, honteux, honteuse, honte, scandaleux, indigne, nous croyons, nous pensons, nous espérons, nous sommes convaincus, il est temps, selon nous",
  conduct:
    "a ordonné, ont ordonné, avait ordonné, a tué, ont tué, tué*, assassiné*, exécuté*, torturé*, massacré*, abattu*, violé*, pendu*, fouetté*, battu*, enlevé*, arrêté*, détenu*, emprisonné*, a commis, ont commis, commandé*, dirigé*, a présidé, condamné*, a approuvé, a participé, est responsable, était responsable, menacé*, a rejeté, a tiré, ont tiré, emmené*, ordonné*",
  mind: "savait, savaient, voulait, voulaient, avait l'intention, a voulu, délibérément, sciemment, était au courant",
  relative: "maintenant, aujourd'hui, actuellement, récemment, la semaine dernière, le mois dernier, hier, demain, bientôt, depuis lors, à présent",
  may: "peut, peuvent, pourrait, pourraient, a le pouvoir de, est compétent*, sont compétent*, permet, permettent, autorise, autorisent, est en mesure",
  must: "doit, doivent, est tenu*, sont tenu*, a l'obligation, ont l'obligation, est obligé*, sont obligé*, devoir de",
  not: "ne peut, ne peuvent, ne pourrait, ne permet, interdit, impossible, n'autorise, ne doit",
  unknown: "inconnu*, incertain*, on ignore, n'est pas établi, dépend, savoir si",
  everyState: "tout état, tous les états, chaque état, n'importe quel état, tout pays, tous les pays, chaque pays, n'importe quel pays",
  noState: "aucun état, aucun pays",
  ifPresent: "s'il entre, s'il vient, s'il se rend, à son arrivée, sur leur territoire, sur son territoire, s'il voyage",
  acts: {
    investigate: "enquêter, enquête, ouvrir un dossier, ouvrir une information, instruction",
    warrant: "mandat, mandats, inculper, mettre en examen, mise en accusation",
    arrest: "arrêter, arrestation, interpeller, l'arrêter",
    try: "juger, poursuivre, procès, traduire en justice, le juger",
    absentia: "par défaut, par contumace, in absentia, en son absence",
    civil: "action civile, indemnisation, dommages et intérêts, réparation",
  },
  numbers:
    "deux=2, trois=3, quatre=4, cinq=5, six=6, sept=7, huit=8, neuf=9, dix=10, onze=11, douze=12, douzaine=12, treize=13, quatorze=14, quinze=15, seize=16, vingt=20, trente=30, quarante=40, cinquante=50, soixante=60, cent=100, cents=100, mille=1000, million=1000000, millions=1000000",
  pronoun: "il, elle, ils, elles, lui, le",
  immunity: "immunité*, inviolab*",
  ministry: "ministre, ministres, ministère, ministères, ambassadeur, ambassade, parlement, assemblée nationale",
  forward: "transmettre, saisir, informer, signaler, porter à la connaissance, communiquer, faire suivre",
};
