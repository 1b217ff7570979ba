import { type Issue, issue, text, whole } from "@parindex/model";
import { type AssignedValue, isPercentSign, type RuleSet } from "@parindex/rules";
import type { Store } from "@parindex/store";
import { z } from "zod";
import { recordPlace } from "./record-place.ts";

const targetRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  leaf_uid: text("Mã ổn định của tiêu chí"),
  value: text("Mức"),
  unit: text("Đơn vị tính").nullable(),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

type TargetRow = z.infer<typeof targetRow>;

/** The targets in force, of every unit and year. */
const assigned = {
  row: targetRow,
  params: [],
  sql: `SELECT unit_id, year, leaf_uid, CAST(value AS VARCHAR) AS value, unit, source_file, source_place
FROM assigned_target
ORDER BY unit_id, year, leaf_uid`,
} as const;

/** A set as a unit's own targets make it; null with the faults where they do not fit. */
interface UnitReading {
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly Issue[];
  /** The same for units with the same targets; empty where the set reads none. */
  readonly key: string;
}

function valueOf({ value, unit }: TargetRow): AssignedValue {
  const plain = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  return { value: plain, isPercent: isPercentSign(unit) };
}

/** A target below nought, or one that its rule cannot take, at its record. */
function faults(code: string, row: TargetRow): Issue {
  const { unit_id, year, leaf_uid, unit, source_file, source_place } = row;
  const value = `${valueOf(row).value}${unit === null ? "" : ` ${unit}`}`;
  return issue(code, recordPlace(source_file, source_place), { unit: unit_id, year, uid: leaf_uid, value });
}

/** Leaves whose targets some rule takes for a share: nothing counted in files or people. */
function ratios({ targets }: RuleSet): ReadonlySet<string> {
  return new Set((targets?.uses ?? []).flatMap(({ measure, uid }) => (measure === "share" ? [uid] : [])));
}

/** How each unit's assigned targets fill in the numbers of a set; units with the same ones share a reading. */
export async function unitTargets(
  store: Store,
): Promise<(ruleSet: RuleSet, unit_id: string, year: number) => UnitReading> {
  const rows = await store.run(assigned);
  const byUnit = Map.groupBy(rows, ({ unit_id, year }) => `${unit_id} ${year}`);
  const known = new Map<RuleSet, Map<string, UnitReading>>();
  return (ruleSet, unit_id, year) => {
    const { targets } = ruleSet;
    if (targets === null) return { ruleSet, issues: [], key: "" };
    const read = new Set(targets.uses.map(({ uid }) => uid));
    const own = (byUnit.get(`${unit_id} ${year}`) ?? []).filter(({ leaf_uid }) => read.has(leaf_uid));
    const wrong = [
      ...own.filter(({ value }) => value.startsWith("-")).map((one) => faults("rules.target_negative", one)),
      ...own
        .filter((one) => one.unit !== null && !valueOf(one).isPercent && ratios(ruleSet).has(one.leaf_uid))
        .map((one) => faults("rules.target_unit", one)),
    ];
    if (wrong.length > 0) return { ruleSet: null, issues: wrong, key: "" };
    const values = own.map((one) => [one.leaf_uid, valueOf(one)] as const);
    const key = JSON.stringify(values);
    const readings = known.get(ruleSet) ?? new Map<string, UnitReading>();
    known.set(ruleSet, readings);
    const before = readings.get(key);
    if (before !== undefined) return before;
    const made = targets.reading(new Map(values));
    const errors = made.issues.filter(({ severity }) => severity === "error");
    const reading =
      made.ruleSet === null
        ? { ruleSet: null, issues: [...own.map((one) => faults("rules.target_unfit", one)), ...errors], key }
        : { ruleSet: made.ruleSet, issues: [], key };
    readings.set(key, reading);
    return reading;
  };
}
