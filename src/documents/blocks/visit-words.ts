import type { Capacity } from "../../forum/index.ts";
import type { DocumentLanguage } from "../languages.ts";

/** The immunities that a request for an arrest must speak of. */
export const IMMUNITIES = ["personal", "functional", "mission", "organisation", "diplomatic"] as const;
export type Immunity = (typeof IMMUNITIES)[number];

/** What the tables of a journey and of immunities say. */
export interface VisitWords {
  readonly where: string;
  readonly arrives: string;
  readonly leaves: string;
  readonly capacity: string;
  readonly capacities: Readonly<Record<Capacity | "unknown", string>>;
  readonly reported: string;
  readonly since: (moment: string) => string;
  readonly oneSource: string;
  readonly notKnown: string;
  readonly immunity: string;
  readonly onDay: (day: string) => string;
  readonly authority: string;
  readonly names: Readonly<Record<Immunity, string>>;
  /** Bars, open, does not bar; and where crimes differ. */
  readonly truth: readonly [string, string, string];
  readonly differs: string;
}

export const VISIT_WORDS: Readonly<Record<DocumentLanguage, VisitWords>> = {
  en: {
    where: "Place",
    arrives: "Arrives",
    leaves: "Leaves",
    capacity: "Quality of the visit",
    capacities: {
      private: "private visit",
      "official-visit": "official visit",
      "special-mission": "special mission",
      "accredited-diplomat": "accredited diplomat",
      "io-event": "meeting of an international organisation",
      residence: "residence",
      unknown: "not known",
    },
    reported: "Reported by",
    since: (moment) => `known since ${moment}`,
    oneSource: "one source only",
    notKnown: "not known",
    immunity: "Immunity",
    onDay: (day) => `On ${day}`,
    authority: "Authority",
    names: {
      personal: "of a serving head of state, head of government or foreign minister",
      functional: "for official acts",
      mission: "of a special mission or official visit",
      organisation: "of representatives at a meeting of an international organisation",
      diplomatic: "of diplomats",
    },
    truth: ["bars", "open question", "does not bar"],
    differs: "differs by crime",
  },
  de: {
    where: "Ort",
    arrives: "Ankunft",
    leaves: "Abreise",
    capacity: "Art des Besuchs",
    capacities: {
      private: "privater Besuch",
      "official-visit": "offizieller Besuch",
      "special-mission": "Sondermission",
      "accredited-diplomat": "akkreditierter Diplomat",
      "io-event": "Tagung einer internationalen Organisation",
      residence: "Wohnsitz",
      unknown: "nicht bekannt",
    },
    reported: "Quelle",
    since: (moment) => `bekannt seit ${moment}`,
    oneSource: "nur eine Quelle",
    notKnown: "nicht bekannt",
    immunity: "Immunität",
    onDay: (day) => `Am ${day}`,
    authority: "Beleg",
    names: {
      personal: "amtierender Staats- und Regierungschefs und Außenminister",
      functional: "für Amtshandlungen",
      mission: "einer Sondermission oder eines offiziellen Besuchs",
      organisation: "von Vertretern bei einer Tagung einer internationalen Organisation",
      diplomatic: "von Diplomaten",
    },
    truth: ["steht entgegen", "offene Frage", "steht nicht entgegen"],
    differs: "je nach Tat verschieden",
  },
  fr: {
    where: "Lieu",
    arrives: "Arrivée",
    leaves: "Départ",
    capacity: "Nature de la visite",
    capacities: {
      private: "visite privée",
      "official-visit": "visite officielle",
      "special-mission": "mission spéciale",
      "accredited-diplomat": "diplomate accrédité",
      "io-event": "réunion d’une organisation internationale",
      residence: "résidence",
      unknown: "inconnue",
    },
    reported: "Source",
    since: (moment) => `connu depuis le ${moment}`,
    oneSource: "une seule source",
    notKnown: "inconnu",
    immunity: "Immunité",
    onDay: (day) => `Le ${day}`,
    authority: "Référence",
    names: {
      personal: "des chefs d’État ou de gouvernement et ministres des affaires étrangères en exercice",
      functional: "pour les actes officiels",
      mission: "d’une mission spéciale ou d’une visite officielle",
      organisation: "des représentants à une réunion d’une organisation internationale",
      diplomatic: "des diplomates",
    },
    truth: ["fait obstacle", "question ouverte", "ne fait pas obstacle"],
    differs: "selon le crime",
  },
  es: {
    where: "Lugar",
    arrives: "Llegada",
    leaves: "Salida",
    capacity: "Carácter de la visita",
    capacities: {
      private: "visita privada",
      "official-visit": "visita oficial",
      "special-mission": "misión especial",
      "accredited-diplomat": "diplomático acreditado",
      "io-event": "reunión de una organización internacional",
      residence: "residencia",
      unknown: "desconocido",
    },
    reported: "Fuente",
    since: (moment) => `conocido desde el ${moment}`,
    oneSource: "una sola fuente",
    notKnown: "desconocida",
    immunity: "Inmunidad",
    onDay: (day) => `El ${day}`,
    authority: "Referencia",
    names: {
      personal: "de jefes de Estado o de Gobierno y ministros de exteriores en ejercicio",
      functional: "por actos oficiales",
      mission: "de una misión especial o visita oficial",
      organisation: "de representantes en una reunión de una organización internacional",
      diplomatic: "de diplomáticos",
    },
    truth: ["lo impide", "cuestión abierta", "no lo impide"],
    differs: "según el delito",
  },
  fa: {
    where: "جا",
    arrives: "ورود",
    leaves: "خروج",
    capacity: "نوع سفر",
    capacities: {
      private: "سفر شخصی",
      "official-visit": "دیدار رسمی",
      "special-mission": "مأموریت ویژه",
      "accredited-diplomat": "دیپلمات دارای اعتبارنامه",
      "io-event": "نشست یک سازمان بین‌المللی",
      residence: "اقامت",
      unknown: "نامعلوم",
    },
    reported: "منبع",
    since: (moment) => `دانسته از ${moment}`,
    oneSource: "تنها یک منبع",
    notKnown: "نامعلوم",
    immunity: "مصونیت",
    onDay: (day) => `در ${day}`,
    authority: "مستند",
    names: {
      personal: "رئیس دولت، رئیس حکومت یا وزیر خارجهٔ برسرکار",
      functional: "برای اعمال رسمی",
      mission: "مأموریت ویژه یا دیدار رسمی",
      organisation: "نمایندگان در نشست یک سازمان بین‌المللی",
      diplomatic: "دیپلمات‌ها",
    },
    truth: ["مانع است", "پرسش باز", "مانع نیست"],
    differs: "بسته به جرم",
  },
  ar: {
    where: "المكان",
    arrives: "الوصول",
    leaves: "المغادرة",
    capacity: "صفة الزيارة",
    capacities: {
      private: "زيارة خاصة",
      "official-visit": "زيارة رسمية",
      "special-mission": "بعثة خاصة",
      "accredited-diplomat": "دبلوماسي معتمد",
      "io-event": "اجتماع لمنظمة دولية",
      residence: "إقامة",
      unknown: "غير معروفة",
    },
    reported: "المصدر",
    since: (moment) => `معروف منذ ${moment}`,
    oneSource: "مصدر واحد فقط",
    notKnown: "غير معروف",
    immunity: "الحصانة",
    onDay: (day) => `في ${day}`,
    authority: "السند",
    names: {
      personal: "رئيس دولة أو رئيس حكومة أو وزير خارجية في منصبه",
      functional: "عن الأعمال الرسمية",
      mission: "بعثة خاصة أو زيارة رسمية",
      organisation: "الممثلين في اجتماع لمنظمة دولية",
      diplomatic: "الدبلوماسيين",
    },
    truth: ["تحول دونه", "مسألة مفتوحة", "لا تحول دونه"],
    differs: "بحسب الجريمة",
  },
};
