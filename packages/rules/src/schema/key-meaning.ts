import type { KeyMeanings } from "./key-meanings.ts";
import { ruleKeys } from "./rule-keys.ts";
import { setKeys } from "./set-keys.ts";

/** What an editor shows of a key. */
export interface KeyMeaning {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

const meanings: KeyMeanings = { ...ruleKeys, ...setKeys };

/**
 * What a key of a rule set means; `holder` is the key or kind of rule that it stands in, where the same word says
 * something else. Null where nothing is known of it.
 */
export function keyMeaning(key: string, holder: string): KeyMeaning | null {
  const found = meanings[`${holder}.${key}`] ?? meanings[key];
  if (found === undefined) return null;
  const [vi, en, example] = found;
  return { description: `${vi}\n${en}`, ...(example === undefined ? {} : { examples: [example] }) };
}
