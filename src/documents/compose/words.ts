import type { DocumentLanguage } from "../languages.ts";

/** Words that are printed in every document, whatever it is about. */
export interface PrintedWords {
  readonly demand: string;
  readonly opinion: string;
  readonly sources: string;
  readonly exhibits: string;
  readonly signatures: string;
  readonly lawBook: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly copyAt: string;
  readonly see: (note: string) => string;
  readonly translation: (by: string) => string;
  /** Which language prevails. */
  readonly authentic: (language: string) => string;
  readonly isAuthentic: string;
  readonly grade: (grade: string) => string;
  readonly confidential: string;
  readonly exhibit: (number: string) => string;
  readonly organisations: string;
  readonly persons: string;
  readonly counted: (count: string) => string;
  readonly separator: string;
  /** Above what no lawyer has released. */
  readonly draft: string;
  readonly exhibitList: {
    readonly number: string;
    readonly exhibit: string;
    readonly inLanguage: string;
    readonly custody: string;
    readonly none: string;
    readonly keptSince: (day: string, by: string) => string;
  };
}

export const WORDS: Readonly<Record<DocumentLanguage, PrintedWords>> = {
  en: {
    demand: "We ask",
    opinion: "In our opinion",
    sources: "Sources",
    exhibits: "Exhibits",
    signatures: "Signed",
    lawBook: (day) => `Law book of Dedere, read up to ${day}`,
    asOf: (day) => `answer for ${day}`,
    copyAt: "copy kept:",
    see: (note) => `note ${note}`,
    translation: (by) => `Translation by ${by}.`,
    authentic: (language) => `The ${language} text prevails.`,
    isAuthentic: "This is the authentic text.",
    grade: (grade) => `graded ${grade}`,
    confidential: "a confidential source",
    exhibit: (number) => `Exhibit ${number}`,
    organisations: "Organisations",
    persons: "Persons",
    counted: (count) => `and ${count} more who asked not to be named`,
    separator: "; ",
    draft: "Draft for counsel",
    exhibitList: {
      number: "No.",
      exhibit: "Exhibit",
      inLanguage: "Language",
      custody: "File and custody",
      none: "no copy kept",
      keptSince: (day, by) => `kept since ${day}, taken over by ${by}`,
    },
  },
  fr: {
    demand: "Nous demandons",
    opinion: "À notre avis",
    sources: "Sources",
    exhibits: "Pièces",
    signatures: "Signataires",
    lawBook: (day) => `Recueil de droit de Dedere, à jour au ${day}`,
    asOf: (day) => `réponse pour le ${day}`,
    copyAt: "copie conservée :",
    see: (note) => `note ${note}`,
    translation: (by) => `Traduction : ${by}.`,
    authentic: (language) => `Le texte ${language} fait foi.`,
    isAuthentic: "Ce texte fait foi.",
    grade: (grade) => `cote ${grade}`,
    confidential: "source confidentielle",
    exhibit: (number) => `Pièce n° ${number}`,
    organisations: "Organisations",
    persons: "Personnes",
    counted: (count) => `et ${count} autres qui ont demandé à ne pas être nommés`,
    separator: " ; ",
    draft: "Projet à soumettre à un avocat",
    exhibitList: {
      number: "N°",
      exhibit: "Pièce",
      inLanguage: "Langue",
      custody: "Fichier et conservation",
      none: "aucune copie conservée",
      keptSince: (day, by) => `conservé depuis le ${day}, reçu par ${by}`,
    },
  },
  de: {
    demand: "Wir bitten",
    opinion: "Unseres Erachtens",
    sources: "Quellen",
    exhibits: "Anlagen",
    signatures: "Unterzeichnet",
    lawBook: (day) => `Rechtsbuch von Dedere, Stand ${day}`,
    asOf: (day) => `Antwort für den ${day}`,
    copyAt: "Kopie:",
    see: (note) => `Fn. ${note}`,
    translation: (by) => `Übersetzung: ${by}.`,
    authentic: (language) => `Maßgeblich ist der Text auf ${language}.`,
    isAuthentic: "Dies ist der maßgebliche Text.",
    grade: (grade) => `Stufe ${grade}`,
    confidential: "eine vertrauliche Quelle",
    exhibit: (number) => `Anlage ${number}`,
    organisations: "Organisationen",
    persons: "Personen",
    counted: (count) => `und ${count} weitere, die nicht genannt werden wollen`,
    separator: "; ",
    draft: "Entwurf zur anwaltlichen Prüfung",
    exhibitList: {
      number: "Nr.",
      exhibit: "Anlage",
      inLanguage: "Sprache",
      custody: "Datei und Verwahrung",
      none: "keine Kopie verwahrt",
      keptSince: (day, by) => `verwahrt seit ${day}, übernommen von ${by}`,
    },
  },
  es: {
    demand: "Pedimos",
    opinion: "A nuestro juicio",
    sources: "Fuentes",
    exhibits: "Documentos",
    signatures: "Firmantes",
    lawBook: (day) => `Repertorio de derecho de Dedere, al ${day}`,
    asOf: (day) => `respuesta para el ${day}`,
    copyAt: "copia conservada:",
    see: (note) => `nota ${note}`,
    translation: (by) => `Traducción: ${by}.`,
    authentic: (language) => `Prevalece el texto en ${language}.`,
    isAuthentic: "Este es el texto auténtico.",
    grade: (grade) => `grado ${grade}`,
    confidential: "una fuente confidencial",
    exhibit: (number) => `Documento n.º ${number}`,
    organisations: "Organizaciones",
    persons: "Personas",
    counted: (count) => `y ${count} más que pidieron no ser nombrados`,
    separator: "; ",
    draft: "Borrador para revisión letrada",
    exhibitList: {
      number: "N.º",
      exhibit: "Documento",
      inLanguage: "Idioma",
      custody: "Archivo y custodia",
      none: "sin copia conservada",
      keptSince: (day, by) => `conservado desde el ${day}, recibido por ${by}`,
    },
  },
  fa: {
    demand: "خواستهٔ ما",
    opinion: "نظر ما",
    sources: "منابع",
    exhibits: "مدارک",
    signatures: "امضاکنندگان",
    lawBook: (day) => `کتاب قانون ددره، تا ${day}`,
    asOf: (day) => `پاسخ برای ${day}`,
    copyAt: "نسخهٔ نگهداری‌شده:",
    see: (note) => `یادداشت ${note}`,
    translation: (by) => `ترجمه: ${by}.`,
    authentic: (language) => `متن ${language} معتبر است.`,
    isAuthentic: "این متن معتبر است.",
    grade: (grade) => `درجهٔ ${grade}`,
    confidential: "منبعی محرمانه",
    exhibit: (number) => `مدرک ${number}`,
    organisations: "سازمان‌ها",
    persons: "اشخاص",
    counted: (count) => `و ${count} تن دیگر که خواستند نامشان نیاید`,
    separator: "؛ ",
    draft: "پیش‌نویس برای وکیل",
    exhibitList: {
      number: "شماره",
      exhibit: "مدرک",
      inLanguage: "زبان",
      custody: "فایل و زنجیرهٔ نگهداری",
      none: "نسخه‌ای نگهداری نشده",
      keptSince: (day, by) => `نگهداری از ${day}، تحویل‌گیرنده: ${by}`,
    },
  },
  ar: {
    demand: "نطلب",
    opinion: "في رأينا",
    sources: "المصادر",
    exhibits: "المستندات",
    signatures: "الموقعون",
    lawBook: (day) => `كتاب القانون في ديديري، حتى ${day}`,
    asOf: (day) => `الجواب ليوم ${day}`,
    copyAt: "نسخة محفوظة:",
    see: (note) => `الحاشية ${note}`,
    translation: (by) => `ترجمة: ${by}.`,
    authentic: (language) => `النص ${language} هو المعتمد.`,
    isAuthentic: "هذا هو النص المعتمد.",
    grade: (grade) => `درجة ${grade}`,
    confidential: "مصدر سري",
    exhibit: (number) => `المستند ${number}`,
    organisations: "منظمات",
    persons: "أشخاص",
    counted: (count) => `و${count} آخرون طلبوا عدم ذكر أسمائهم`,
    separator: "؛ ",
    draft: "مسودة لمراجعة المحامي",
    exhibitList: {
      number: "الرقم",
      exhibit: "المستند",
      inLanguage: "اللغة",
      custody: "الملف وسلسلة الحفظ",
      none: "لا نسخة محفوظة",
      keptSince: (day, by) => `محفوظ منذ ${day}، تسلّمه ${by}`,
    },
  },
};
