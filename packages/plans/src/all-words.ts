import type { Words } from "@parindex/model";
import { progressWords } from "./progress/words.ts";
import { planWords as ofPlans } from "./words.ts";

/** What faults of plans and of progress say, and what to do about them. */
export const planWords: Words = { ...ofPlans, ...progressWords };
