import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: {
    outDir: "../../build/web",
    emptyOutDir: true,
    // Nothing may be inlined as a data: address: the content security policy refuses it.
    assetsInlineLimit: 0,
    // The page is served from this machine: one file loads sooner than twenty.
    chunkSizeWarningLimit: 1000,
  },
});
