import "@fontsource-variable/vazirmatn";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/world.css";
import "./styles/forum.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAppRouter } from "./app/router.tsx";

const queries = new QueryClient({
  // The server is this machine and its answers do not change while it runs.
  defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity, retry: 1, networkMode: "always", refetchOnWindowFocus: false } },
});

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
