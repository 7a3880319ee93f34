import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { ForumPage } from "../forum/ForumPage.tsx";
import { WorldPage } from "../world/WorldPage.tsx";
import { NotFound } from "./NotFound.tsx";
import { Root } from "./Root.tsx";
import { readSearch } from "./search.ts";

const rootRoute = createRootRoute({ component: Root, validateSearch: readSearch, notFoundComponent: NotFound });
const worldRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: WorldPage });
const forumRoute = createRoute({ getParentRoute: () => rootRoute, path: "/forums/$state", component: ForumPage });

/** The pages: the world, and a forum. What is asked (day, charge, route, language) is in the address, so it can be sent. */
export function createAppRouter() {
  return createRouter({ routeTree: rootRoute.addChildren([worldRoute, forumRoute]), scrollRestoration: true });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
