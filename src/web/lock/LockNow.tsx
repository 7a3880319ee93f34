import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { useSpeech } from "../app/language.tsx";
import { lockNow, sessionQuery } from "./session.ts";

/** Locks the workspace at once; there is nothing to lock where the case is a file. */
export function LockNow() {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const lock = useMutation({ mutationFn: lockNow, onSuccess: (locked) => queries.setQueryData(sessionQuery.queryKey, locked) });
  if (!session?.workspace || session.locked) return null;
  return (
    <Button className="react-aria-Button lock-now" onPress={() => lock.mutate()}>
      {t("web:lock.now")}
    </Button>
  );
}
