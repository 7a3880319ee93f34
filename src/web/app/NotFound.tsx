import { Link } from "@tanstack/react-router";
import { useSpeech } from "./language.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useSpeech();
  return (
    <div className="failure">
      <h1>{t("web:notFound.title")}</h1>
      <p>
        <Link to="/" search={(search) => search}>
          {t("web:notFound.back")}
        </Link>
      </p>
    </div>
  );
}
