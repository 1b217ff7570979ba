import { createRequire } from "node:module";
import type * as Yaml from "yaml";

const later = createRequire(import.meta.url);

/** The library that knows places and writes YAML; loaded when first needed, because it takes as long as Node to start. */
export const yamlLibrary = (): typeof Yaml => later("yaml") as typeof Yaml;
