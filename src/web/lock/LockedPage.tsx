import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { ServerProblem } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { isProblem, sessionQuery, unlock } from "./session.ts";

/** Says that the workspace is locked, and unlocks it with the passphrase. */
export function LockedPage({ lockAfter }: { readonly lockAfter: number | undefined }) {
  const { t, number } = useSpeech();
  return (
    <section className="locked" aria-labelledby="locked">
      <h1 id="locked">{t("web:lock.title")}</h1>
      <p>{t("web:lock.means")}</p>
      <UnlockForm />
      {lockAfter !== undefined && (
        <p className="locked-note">{t("web:lock.after", { count: Math.round(lockAfter / 60), shown: number(Math.round(lockAfter / 60)) })}</p>
      )}
    </section>
  );
}

function UnlockForm() {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState("");
  const attempt = useMutation({
    mutationFn: unlock,
    // Right or wrong, it is not kept in the page.
    onSettled: () => setPassphrase(""),
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
    gcTime: 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate(passphrase);
  };
  return (
    <Form onSubmit={submit} className="unlock">
      <TextField type="password" value={passphrase} onChange={setPassphrase} isRequired autoComplete="off" isReadOnly={attempt.isPending}>
        <Label>{t("web:lock.passphrase")}</Label>
        <Input dir="auto" />
      </TextField>
      <Button type="submit" isDisabled={attempt.isPending}>
        {attempt.isPending ? t("web:lock.unlocking") : t("web:lock.unlock")}
      </Button>
      <p role="alert">{attempt.error && told(attempt.error)}</p>
    </Form>
  );

  function told(error: Error): string {
    if (isProblem(error, "refused")) return t("web:lock.wrong");
    return error instanceof ServerProblem ? error.problem.title : t("web:unreachable");
  }
}
