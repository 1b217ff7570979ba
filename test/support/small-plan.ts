import { stringify } from "yaml";

/** What a test says of a task; the rest of it is plain. */
export interface TaskSaid {
  readonly id: string;
  readonly title?: string;
  readonly due?: string;
  readonly products?: readonly string[];
  readonly lead?: string;
  readonly replaces?: string;
  readonly parts?: readonly { readonly product: string; readonly due: string }[];
}

function byDate(due: string): object {
  return { kind: "by-date", start: null, due, exclusive: false, due_dates: [] };
}

function deadlineOf({ due, parts }: TaskSaid): object | null {
  if (parts === undefined) return due === undefined ? null : byDate(due);
  const last = parts.map((part) => part.due).sort();
  const own = parts.map((part) => ({
    product: part.product,
    text: `${part.product}: ${part.due}`,
    ...byDate(part.due),
  }));
  return { ...byDate(last.at(-1)!), parts: own };
}

function taskOf(plan_id: string, said: TaskSaid): object {
  const deadline = deadlineOf(said);
  return {
    task_id: `${plan_id}-1-${said.id}`,
    code: said.id,
    parent: null,
    is_group: false,
    area_code: "1",
    title: said.title ?? `Nhiệm vụ ${said.id}`,
    goal_code: null,
    goal: null,
    activities: [],
    products: said.parts?.map(({ product }) => product) ?? said.products ?? [],
    lead: [said.lead ?? "Văn phòng"],
    coordinating: [],
    deadline_text: deadline === null ? null : "như kế hoạch",
    deadline,
    note: null,
    funding: null,
    origin: said.replaces === undefined ? "plan" : "amendment",
    ...(said.replaces === undefined ? {} : { replaces: said.replaces }),
    inferred: {},
    source_place: "L1",
  };
}

/** A plan of 2026 with the given tasks under one heading, as the text of its file. */
export function smallPlan(
  plan_id: string,
  tasks: readonly TaskSaid[],
  rest: Readonly<Record<string, unknown>> = {},
): string {
  return stringify({
    schema: "parindex/plan/1",
    plan_id,
    year: 2026,
    title: "Kế hoạch thử",
    number: null,
    issued_on: "2026-01-05",
    issuer: null,
    superior: null,
    tier: "commune",
    theme: null,
    source_file: "thu.txt",
    source_sha256: "0".repeat(64),
    amends: null,
    areas: [
      { area_code: "1", code: "I", title: "Chỉ đạo điều hành", reform_area: "chi_dao", source_place: "L1" },
    ],
    tasks: tasks.map((said) => taskOf(plan_id, said)),
    targets: [],
    anomalies: [],
    ...rest,
  });
}

const heading = "task_id,as_of,product,state,done_on,product_document,reason";

/** Rows of progress as a file has them: `task_id,as_of,product,state,done_on,product_document,reason`. */
export function progressFile(...rows: readonly string[]): string {
  return [heading, ...rows, ""].join("\n");
}
