import { type Fed, groupLabel, type Tally } from "@parindex/rules";

/** Which groups gave too few forms, with how many they gave and should have given. */
export function shortText({ questionnaire: { form } }: Fed, { groups, sample }: Tally): string {
  const short = groups
    .filter(({ least, sample: forms, count }) => (least !== null && forms < least) || count.num === 0n)
    .map(({ group, sample: forms, least }) => {
      const name = group === null ? form.title : groupLabel(form, group);
      return least === null ? `${name}: ${forms} phiếu` : `${name}: ${forms} phiếu, tối thiểu ${least}`;
    });
  const least = form.min_sample;
  const all = least !== undefined && sample < BigInt(least) ? [`cả ${sample} phiếu, tối thiểu ${least}`] : [];
  return [...short, ...all].join("; ");
}
