export { cliWords } from "./words.ts";
export { commands, type CommandSpec, type OptionSpec } from "./command-list.ts";
export { type Effects, realEffects } from "./effects.ts";
export { main, program } from "./main.ts";
export { workspaceShape } from "./workspace-file.ts";
export { scoreWorkspace, type ScoringOutcome, type ScoringRequest } from "./scoring.ts";
export { readWorkspace, type Workspace } from "./workspace.ts";
