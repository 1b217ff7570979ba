import { closingCommands } from "./closing-commands.ts";
import { collectCommands } from "./collect-commands.ts";
import { historyCommands } from "./history-commands.ts";
import { mainJob } from "./main-job.ts";
import { planCommands } from "./plan-commands.ts";
import { recordCommands } from "./record-commands.ts";
import { rulesCommands } from "./rules-commands.ts";
import { scoreCommands } from "./score-commands.ts";
import type { CommandSpec } from "./spec.ts";

/** Every command, in the order help lists them. */
export const commands: readonly CommandSpec[] = [
  ...mainJob,
  ...planCommands,
  ...rulesCommands,
  ...scoreCommands,
  ...collectCommands,
  ...closingCommands,
  ...historyCommands,
  ...recordCommands,
];
