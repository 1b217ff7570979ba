import { planTable, type QueryParam, taskOutcomeTable, unitTable } from "@parindex/model";

/** The plans of one unit and year, as they stand on the run's day. */
export interface PlanScope {
  readonly unit_id: string;
  readonly year: number;
  /** The day the tasks were looked at. */
  readonly as_of: string;
}

const task = taskOutcomeTable.row.shape;

/** What every answer about a plan's task carries. */
export const planTaskShape = {
  unit_id: task.unit_id,
  unit_name: unitTable.row.shape.name.nullable(),
  year: task.year,
  as_of: planTable.row.shape.issued_on.unwrap(),
  plan_id: task.plan_id,
  task_id: task.task_id,
  area_code: task.area_code,
  area_title: task.area_title,
  code: task.code,
  title: task.title,
  lead: task.lead,
  outcome: task.outcome,
};

/** The columns of `planTaskShape`; the day is the third parameter. */
export const planTaskColumns = `o.unit_id, u.name AS unit_name, o.year, CAST($3 AS DATE) AS as_of, o.plan_id,
  o.task_id, o.area_code, o.area_title, o.code, o.title, o.lead, o.outcome`;

/** The parameters of a unit, a year and a day. */
export function planParams({ unit_id, year, as_of }: PlanScope): QueryParam[] {
  return [unit_id, BigInt(year), as_of];
}

const natural = new Intl.Collator("vi", { numeric: true });

/** Rows in the order of their plan: plan, heading and task, `2` before `10`. */
export function inPlanOrder<
  Row extends { readonly plan_id: string; readonly area_code: string | null; readonly task_id: string },
>(rows: readonly Row[]): Row[] {
  const key = ({ plan_id, area_code, task_id }: Row): readonly string[] => [
    plan_id,
    area_code ?? "",
    task_id,
  ];
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x.map((part, at) => natural.compare(part, y[at]!)).find((order) => order !== 0) ?? 0;
  });
}

/** A heading of a plan as people read it; what stands under none has a name too. */
export function headingText(
  { area_code, area_title }: { readonly area_code: string | null; readonly area_title: string | null },
  otherwise: string,
): string {
  if (area_title === null) return area_code ?? otherwise;
  return area_code === null ? area_title : `${area_code}. ${area_title}`;
}
