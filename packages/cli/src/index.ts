export { explainCell } from "./explain-cell.ts";
export { cliWords } from "./words.ts";
export { commands } from "./command-list/index.ts";
export type { CommandSpec, OptionSpec } from "./command-list/spec.ts";
export { type Effects, realEffects } from "./effects.ts";
export { main, program } from "./main.ts";
export { jsonSchemas } from "./json-schema.ts";
export { scoreWorkspace, type ScoringOutcome, type ScoringRequest } from "./scoring.ts";
export { readWorkspace, type Workspace } from "./workspace.ts";
