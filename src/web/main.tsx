import "@fontsource-variable/vazirmatn";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/world.css";
import "./styles/forum.css";
import "./styles/lock.css";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isClosed, sessionQuery } from "./lock/session.ts";
import { createAppRouter } from "./app/router.tsx";

const queries = new QueryClient({
  // The server is this machine. Its answers are asked again when the page is loaded anew.
  defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity, retry: isWorthRepeating, networkMode: "always", refetchOnWindowFocus: false } },
  queryCache: new QueryCache({
    onError: (error, { queryKey: [about] }) => {
      if (isClosed(error) && about !== "session") void queries.invalidateQueries(sessionQuery);
    },
  }),
});

function isWorthRepeating(failures: number, error: Error): boolean {
  return failures < 1 && !isClosed(error);
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createAppRouter()} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
