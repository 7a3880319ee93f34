import type { Words } from "./lexicon.ts";

export const de: Words = {
  attribution:
    "soll, sollen, laut, zufolge, mutmaßlich*, angeblich*, nach Angaben, nach Aussage, nach Ansicht, nach Darstellung, wird vorgeworfen, wurde vorgeworfen, werden vorgeworfen, wirft ihm vor, beschuldigt*, verdächtig*, berichtet*, berichten, sagte, sagten, sagt, erklärte, erklärt, gab an, gaben an, behauptet*, bezeugt*, stellte fest, kam zu dem Schluss, schließt, bestreitet, bestritt, beziffert*, dokumentiert*, bezeichnet*, den Berichten nach, Berichten zufolge",
  contested: "umstritten*, bestritten*, strittig*, je nach Quelle, schwank*, Schätzungen, zwischen * und *, nicht erwiesen, abweichend*, gehen auseinander",
  guilt:
    "Kriegsverbrecher*, Mörder*, Massenmörder*, Folterer*, Folterknecht*, Verbrecher*, Henker*, Schlächter*, Täter, Haupttäter*, schuldig, Vergewaltiger*, Terrorist*, Killer*",
  conviction: "verurteilte ihn, verurteilt, schuldig gesprochen, für schuldig befunden",
  noConviction: "kein Gericht, nicht verurteilt, nie verurteilt, keine Verurteilung",
  demand:
    "wir fordern, wir bitten, wir ersuchen, wir appellieren, wir beantragen, wir verlangen, wir rufen, fordern wir, bitten wir, ersuchen wir, rufen wir, muss verhaftet werden, soll verhaftet werden",
  opinion:
    "unseres Erachtens, unerträglich*, unannehmbar*, inakzeptabel, Schande, schändlich*, beschämend*, wir glauben, wir meinen, wir hoffen, unserer Meinung nach, es ist Zeit, skandalös*",
  conduct:
    "befahl, befohlen, hat befohlen, ordnete an, angeordnet, tötete*, getötet, ermordet*, hingerichtet*, gefoltert*, erschossen, vergewaltigt*, erhängt, ausgepeitscht, geschlagen, verschleppt*, festgenommen, verhaftet*, inhaftiert*, festgehalten, beging, begangen, befehligte, leitete, verurteilt*, billigte, nahm * teil, beteiligt, verantwortlich für, ist verantwortlich, bedroht*, schossen, starben, umgebracht",
  mind: "wusste*, wollte*, beabsichtigte*, plante*, absichtlich, vorsätzlich, wissentlich",
  relative: "jetzt, heute, derzeit, gegenwärtig, kürzlich, letzte Woche, letzten Monat, gestern, morgen, bald, seitdem, seither, nunmehr",
  may: "kann, können, könnte, könnten, darf, dürfen, ist befugt, sind befugt, ist zuständig, sind zuständig, erlaubt*, gestattet*, ermöglicht*, in der Lage",
  must: "muss, müssen, ist verpflichtet, sind verpflichtet, hat die Pflicht, haben die Pflicht, hat zu",
  not: "kann nicht, können nicht, darf nicht, dürfen nicht, könnte nicht, nicht erlaubt, verbietet, ausgeschlossen, unmöglich, steht * entgegen, hindert",
  unknown: "unbekannt, unklar, ungewiss, offen ist, ob, hängt davon ab, nicht geklärt",
  everyState: "jeder Staat, jeden Staat, jedem Staat, alle Staaten, jedes Land, alle Länder, jede Regierung",
  noState: "kein Staat, kein Land, keine Regierung",
  ifPresent: "wenn er einreist, bei der Einreise, bei seiner Einreise, bei Einreise, wenn er kommt, sobald er, auf seinem Gebiet, auf ihrem Gebiet, falls er",
  acts: {
    investigate: "ermitteln, Ermittlungen, Ermittlungsverfahren, Strukturermittlungsverfahren, untersuchen",
    warrant: "Haftbefehl, Haftbefehle, anklagen, Anklage",
    arrest: "festnehmen, verhaften, Festnahme, Verhaftung",
    try: "vor Gericht stellen, verfolgen, strafrechtlich verfolgen, Strafverfolgung, aburteilen, Prozess, die Verfolgung",
    absentia: "in Abwesenheit, ohne seine Anwesenheit, ohne Inlandsbezug",
    civil: "Zivilklage, Schadensersatz, Entschädigung, verklagen",
  },
  numbers:
    "zwei=2, drei=3, vier=4, fünf=5, sechs=6, sieben=7, acht=8, neun=9, zehn=10, elf=11, zwölf=12, Dutzend=12, dreizehn=13, vierzehn=14, fünfzehn=15, sechzehn=16, siebzehn=17, achtzehn=18, neunzehn=19, zwanzig=20, dreißig=30, vierzig=40, fünfzig=50, sechzig=60, siebzig=70, achtzig=80, neunzig=90, hundert=100, tausend=1000, Million=1000000, Millionen=1000000",
  pronoun: "er, sie, ihn, ihm, ihr, ihnen",
  immunity: "Immunität*, immun, Exemtion, unverletzlich*",
  ministry:
    "Minister, Ministerin, Ministerium, Außenministerium, Justizministerium, Innenministerium, Botschafter*, Botschaft, Parlament, Bundestag, Bundesrat",
  forward: "weiterleiten, weiterzuleiten, übermitteln, zu übermitteln, vorlegen, unterrichten, informieren, in Kenntnis setzen, verweisen",
};
