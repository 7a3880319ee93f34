import { ServerProblem } from "./api.ts";
import { useSpeech } from "./language.tsx";

/** Said while the first answers are on their way. */
export function Loading() {
  const { t } = useSpeech();
  return (
    <p className="waiting" role="status">
      {t("web:loading")}
    </p>
  );
}

/** Said when the server has no answer: what was wrong and what to do, in the server's words where it gave some. */
export function Failure({ error }: { readonly error: Error | null }) {
  const { t } = useSpeech();
  const problems = error instanceof ServerProblem ? error.problem.problems : [];
  return (
    <div className="failure" role="alert">
      <p>{error instanceof ServerProblem ? error.problem.title : t("web:unreachable")}</p>
      {problems.map(({ message, remedy }) => (
        <p key={message}>
          {message} {remedy}
        </p>
      ))}
    </div>
  );
}
