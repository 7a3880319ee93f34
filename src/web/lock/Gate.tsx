import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { Failure, Loading } from "../app/Waiting.tsx";
import { LockedPage } from "./LockedPage.tsx";
import { NotLetIn } from "./NotLetIn.tsx";
import { forgetCase, isProblem, sessionQuery } from "./session.ts";

/** Shows what is inside only while the case can be seen; else says why not, and asks for the passphrase. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { session, error, isClosed } = useClosed();
  const queries = useQueryClient();
  useEffect(() => {
    if (!isClosed) return;
    forgetCase(queries);
    document.title = "Dedere";
  }, [isClosed, queries]);
  if (isProblem(error, "no-session")) return <NotLetIn />;
  if (isClosed && error) return <Failure error={error} />;
  if (session?.locked) return <LockedPage lockAfter={session.lockAfter} />;
  return session ? children : <Loading />;
}

/** Shows what is inside only while the case can be seen, and says nothing else. */
export function WhileOpen({ children }: { readonly children: ReactNode }) {
  const { session, isClosed } = useClosed();
  return session && !isClosed ? children : null;
}

/** A server that is gone shows nothing of a workspace either: whoever stopped it wanted that. */
function useClosed() {
  const { data: session, error } = useQuery(sessionQuery);
  const isClosed = session?.locked === true || isProblem(error, "no-session") || (error !== null && session?.workspace !== false);
  return { session, error, isClosed };
}
