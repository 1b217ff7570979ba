import { nfc, type obligationPeriods, type obligationTable, type RowOf } from "@parindex/model";
import { parseDeadline } from "../deadline/parse-deadline.ts";
import { nounOfProduct } from "../deadline/subject.ts";
import type { Plan, PlanTask } from "../plan-file.ts";
import type { PlanHolder, TaskVersion } from "../plan-rows.ts";
import { taskInFull } from "../task-in-full.ts";

type Obligation = RowOf<typeof obligationTable>;
type Period = (typeof obligationPeriods)[number];

/** A report that is due again and again, before its periods are told apart. */
type Report = Omit<Obligation, "period" | "due"> & { readonly due_dates: readonly string[] };

const quarterEnds: Readonly<Record<string, Period>> = { "03": "Q1", "06": "H1", "09": "9M", "12": "Y" };

function periodOf(day: string, isMonthly: boolean): Period {
  const month = day.slice(5, 7);
  const monthly = `M${month}` as Period; // a day has a month from 01 to 12
  return isMonthly ? monthly : (quarterEnds[month] ?? monthly);
}

const isReport = (product: string | null): boolean =>
  product !== null && nounOfProduct(product) === "báo cáo";
const isOfReform = (text: string): boolean => /cchc|cải cách hành chính/iu.test(nfc(text));

function ofTask(plan: Plan, task: PlanTask, rest: PlanHolder): Report[] {
  const { deadline, products, title, lead, deadline_text } = taskInFull(task, plan.year);
  if (deadline === null || deadline_text === null) return [];
  const whole = { product: null, text: deadline_text, ...deadline };
  return (deadline.parts ?? [whole]).flatMap((part) => {
    const report = part.product ?? products.find(isReport) ?? null;
    if (part.due_dates.length === 0 || report === null || !isReport(report)) return [];
    return [
      {
        ...rest,
        obligation_id: task.task_id,
        plan_id: plan.plan_id,
        year: plan.year,
        title: report === "Báo cáo" ? `${report}: ${title}` : report,
        reporter: lead.length === 0 ? null : lead.join("; "),
        recipient: null,
        deadline_text: part.text,
        due_dates: part.due_dates,
        exclusive: part.exclusive,
        counts: isOfReform(`${title} ${report}`),
        source_place: task.source_place,
      },
    ];
  });
}

function ofText(plan: Plan, rest: PlanHolder): Report[] {
  return (plan.obligations ?? []).map(({ internal, ...own }) => {
    const { due_dates, exclusive } = parseDeadline(own.deadline_text, { year: plan.year });
    const counts = !internal && isOfReform(own.title);
    return { ...own, ...rest, plan_id: plan.plan_id, year: plan.year, due_dates, exclusive, counts };
  });
}

function isInForce(day: string, version: TaskVersion | undefined): boolean {
  return (version?.from_on ?? "") <= day && (version?.until_on ?? "9999") > day;
}

/**
 * The reports that a plan obliges, one row a period: those its text lists, and those of tasks whose product is a
 * report on recurring days. `versions` holds the tasks that amendments touch.
 */
export function obligationRows(
  plan: Plan,
  holder: PlanHolder,
  versions: ReadonlyMap<string, TaskVersion> = new Map(),
): Obligation[] {
  const reports = [
    ...ofText(plan, holder),
    ...plan.tasks.filter(({ is_group }) => !is_group).flatMap((task) => ofTask(plan, task, holder)),
  ];
  return reports.flatMap(({ due_dates, ...report }) =>
    due_dates
      .filter((day) => isInForce(day, versions.get(report.obligation_id)))
      .map((due) => ({ ...report, due, period: periodOf(due, due_dates.length > 4) })),
  );
}
