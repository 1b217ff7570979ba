import { type Fraction, type RowOf, scaled, stages } from "@parindex/model";
import type { entryTable, exclusionTable, factTable, Parameters, scopeTable } from "@parindex/rules";
import type { Facts, Figure } from "./figures.ts";
import type { Exclusion, Unit } from "./unit.ts";

/** What the plan reads of units. */
export interface UnitRows {
  readonly scope: RowOf<typeof scopeTable>[];
  readonly fact: RowOf<typeof factTable>[];
  readonly entry: RowOf<typeof entryTable>[];
  readonly exclusion: RowOf<typeof exclusionTable>[];
}

type Known = Omit<RowOf<typeof factTable>, "scope_no" | "indicator_no">;

const standings: Readonly<Record<Exclusion, number>> = { refused: 0, claimed: 1, accepted: 2 };
const dated = new Set(["ngay_1", "ngay_2"]);

function counted(value: Fraction | undefined, places: number): string | null {
  return value === undefined ? null : scaled(value, places).toString();
}

/** A figure as records leave it in the plan's table: numbers count 10^-4, dates are days since 1970. */
function factOf(id: string, figure: Figure): Known {
  const known = { num_e4: null, den_e4: null, option: null, state: "value" };
  switch (figure.state) {
    case "value":
      return { ...known, num_e4: counted(figure.value, 4), den_e4: counted(figure.denominator, 4) };
    case "date":
      return { ...known, num_e4: `${Date.parse(`${figure.day}T00:00:00Z`) / 86_400_000}0000` };
    case "option":
      return { ...known, option: figure.option };
    case "not_done":
      return { ...known, num_e4: dated.has(id) || id === "xep_loai" ? null : "0", state: "not_done" };
    default:
      return { ...known, state: figure.state };
  }
}

function factsOf(scope_no: number, reported: Facts, numberOf: (id: string) => number | undefined) {
  return Object.entries(reported).flatMap(([id, figure]) => {
    const indicator_no = numberOf(id);
    return indicator_no === undefined ? [] : [{ scope_no, indicator_no, ...factOf(id, figure) }];
  });
}

/** Units as rows of the plan's tables, in their order. */
export function unitRows(
  units: readonly Unit[],
  parameters: Parameters,
  editions: readonly number[],
): UnitRows {
  const indicators = new Map(
    parameters.rule_indicator.map((row) => [`${row.indicator_id} ${row.year_offset}`, row.indicator_no]),
  );
  const leaves = new Map(
    parameters.rule_leaf.map(({ edition_no, node_uid, leaf_no }) => [`${edition_no} ${node_uid}`, leaf_no]),
  );
  const rows: UnitRows = { scope: [], fact: [], entry: [], exclusion: [] };
  for (const [at, unit] of units.entries()) {
    const scope_no = at + 1;
    const edition_no = editions[at] ?? 1;
    const { id: unit_id, year, stage, province, group, provisional, merged } = unit;
    const stage_no = stages.indexOf(stage) + 1;
    rows.scope.push({
      scope_no,
      unit_id,
      year,
      stage,
      stage_no,
      edition_no,
      province,
      tier: "commune",
      group,
      provisional,
      merged,
    });
    rows.fact.push(...factsOf(scope_no, unit.facts, (id) => indicators.get(`${id} 0`)));
    rows.fact.push(...factsOf(scope_no, unit.before, (id) => indicators.get(`${id} -1`)));
    for (const [uid, { claimed, granted, notDone, reason_code = null }] of Object.entries(unit.entries))
      rows.entry.push({
        not_done: notDone ? 1 : 0,
        scope_no,
        leaf_no: leaves.get(`${edition_no} ${uid}`)!,
        reason_code,
        claimed_e16: counted(claimed, 16),
        granted_e16: counted(granted, 16),
      });
    for (const [uid, said] of Object.entries(unit.exclusions))
      rows.exclusion.push({
        scope_no,
        leaf_no: leaves.get(`${edition_no} ${uid}`)!,
        standing: standings[said],
      });
  }
  return rows;
}
