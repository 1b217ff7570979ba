import type { Gate } from "../gate.ts";
import type { Named } from "../kind.ts";
import { percentFor } from "./cases.ts";
import { numberWords, say } from "./say.ts";

/** What a gate does where it holds. */
export function effectText({ effect }: Gate, named: Named): string {
  if (effect === "zero") return say(named, "về 0 điểm", "to nought");
  if (effect === "fail") return say(named, "xếp loại cuối", "the last band");
  if ("lower_band" in effect)
    return say(named, `hạ ${effect.lower_band} bậc xếp loại`, `${effect.lower_band} bands lower`);
  if ("band_at_most" in effect)
    return say(named, `xếp loại không quá ${effect.band_at_most}`, `at most the band ${effect.band_at_most}`);
  const { points, share } = effect.cap;
  if (points !== undefined)
    return say(
      named,
      `không quá ${numberWords(points, named)} điểm`,
      `at most ${numberWords(points, named)} points`,
    );
  const most = percentFor(share ?? 1, named);
  return say(named, `không quá ${most}`, `at most ${most}`);
}
