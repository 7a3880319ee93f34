import type { Status } from "../../forum/index.ts";
import type { DocumentLanguage } from "../languages.ts";

/** What pictures say: in them, and for those who do not see them. */
export interface PictureWords {
  readonly status: Readonly<Record<Status, string>>;
  readonly map: (day: string) => string;
  readonly timeline: (name: string) => string;
  readonly kinds: Readonly<Record<"post" | "incident" | "proceeding", string>>;
}

export const PICTURE_WORDS: Readonly<Record<DocumentLanguage, PictureWords>> = {
  en: {
    status: { open: "open", "investigation-only": "investigation only", "open-on-arrival": "open on arrival", blocked: "blocked", unknown: "unknown" },
    map: (day) => `What states could do on ${day}, by the law book`,
    timeline: (name) => `Posts of ${name}, what is reported, and proceedings`,
    kinds: { post: "Post", incident: "Reported incident", proceeding: "Proceeding" },
  },
  de: {
    status: { open: "offen", "investigation-only": "nur Ermittlungen", "open-on-arrival": "offen bei Einreise", blocked: "versperrt", unknown: "unbekannt" },
    map: (day) => `Was Staaten am ${day} tun konnten, nach dem Rechtsbuch`,
    timeline: (name) => `Ämter von ${name}, was berichtet wird, und Verfahren`,
    kinds: { post: "Amt", incident: "Berichtetes Geschehen", proceeding: "Verfahren" },
  },
  fr: {
    status: { open: "ouvert", "investigation-only": "enquête seule", "open-on-arrival": "ouvert à l’arrivée", blocked: "fermé", unknown: "inconnu" },
    map: (day) => `Ce que les États pouvaient faire le ${day}, selon le recueil de droit`,
    timeline: (name) => `Fonctions de ${name}, faits rapportés et procédures`,
    kinds: { post: "Fonction", incident: "Fait rapporté", proceeding: "Procédure" },
  },
  es: {
    status: {
      open: "abierto",
      "investigation-only": "solo investigación",
      "open-on-arrival": "abierto a la llegada",
      blocked: "cerrado",
      unknown: "sin respuesta",
    },
    map: (day) => `Lo que podían hacer los Estados el ${day}, según el repertorio de derecho`,
    timeline: (name) => `Cargos de ${name}, hechos relatados y procedimientos`,
    kinds: { post: "Cargo", incident: "Hecho relatado", proceeding: "Procedimiento" },
  },
  fa: {
    status: { open: "باز", "investigation-only": "تنها تحقیق", "open-on-arrival": "باز هنگام ورود", blocked: "بسته", unknown: "نامعلوم" },
    map: (day) => `آنچه دولت‌ها در ${day} می‌توانستند بکنند، به گفتهٔ کتاب قانون`,
    timeline: (name) => `سِمَت‌های ${name}، آنچه گزارش شده، و رسیدگی‌ها`,
    kinds: { post: "سِمَت", incident: "رویداد گزارش‌شده", proceeding: "رسیدگی" },
  },
  ar: {
    status: { open: "مفتوح", "investigation-only": "تحقيق فقط", "open-on-arrival": "مفتوح عند الوصول", blocked: "مغلق", unknown: "غير معروف" },
    map: (day) => `ما كان في وسع الدول فعله في ${day} بحسب كتاب القانون`,
    timeline: (name) => `مناصب ${name} وما أُفيد به والإجراءات`,
    kinds: { post: "منصب", incident: "واقعة مبلغ عنها", proceeding: "إجراء" },
  },
};
