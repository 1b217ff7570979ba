import type { Fraction, RowOf, surveyTallyTable } from "@parindex/model";
import type { Fed } from "./feeds.ts";
import { answersTogether, resultOf } from "./tally-result.ts";
import type { Tally } from "./tally.ts";

type TallyRow = RowOf<typeof surveyTallyTable>;

/** Of what a result is: whose, when, and where its first row stands. */
export type TallyOf = Omit<TallyRow, "question" | "part" | "num" | "den">;

/** Beyond this the plan's division of 38 digits might not hold the fraction. */
const longest = 10n ** 24n;

function percentRows(result: Fraction | null): [part: string, num: bigint, den: bigint][] {
  const [num, den] = result === null ? [0n, 0n] : [result.num, result.den];
  return [
    ["percent", num, den],
    ["mean", num, den],
  ];
}

/** What rules read of a result put together; null where its fraction is too long to be exact. */
export function tallyRows({ leaf }: Fed, tally: Tally, of: TallyOf): TallyRow[] | null {
  const { answers, den } = answersTogether(tally);
  const parts = [
    ...percentRows(resultOf(tally)),
    ["sample", tally.sample, 1n] as const,
    ...[...(leaf.ask.weights?.keys() ?? [])].map((answer): [string, bigint, bigint] => [
      `answer.${answer}`,
      tally.isShort ? 0n : (answers.get(answer) ?? 0n),
      tally.isShort ? 0n : den,
    ]),
  ];
  if (parts.some(([, num, of]) => num > longest || of > longest)) return null;
  return parts.map(([part, num, own]) => ({
    ...of,
    question: leaf.ask.question,
    part,
    num: num.toString(),
    den: own.toString(),
  }));
}
