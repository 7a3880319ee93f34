import type { Language } from "./languages.ts";
import type { Catalogs, Namespace } from "./translate.ts";
import enCli from "./en/cli.json" with { type: "json" };
import enDocuments from "./en/documents.json" with { type: "json" };
import enExplain from "./en/explain.json" with { type: "json" };
import enTerms from "./en/terms.json" with { type: "json" };
import enWeb from "./en/web.json" with { type: "json" };
import faCli from "./fa/cli.json" with { type: "json" };
import faDocuments from "./fa/documents.json" with { type: "json" };
import faExplain from "./fa/explain.json" with { type: "json" };
import faTerms from "./fa/terms.json" with { type: "json" };
import faWeb from "./fa/web.json" with { type: "json" };

/** Every catalog. The page in the browser takes only those that it shows. */
export const CATALOGS: Readonly<Record<Language, Readonly<Record<Namespace, object>> & Catalogs>> = {
  en: { web: enWeb, cli: enCli, documents: enDocuments, explain: enExplain, terms: enTerms },
  fa: { web: faWeb, cli: faCli, documents: faDocuments, explain: faExplain, terms: faTerms },
};
