import { join, relative, resolve } from "node:path";
import { type Block, type Locale, noNumber, numberText, slug, UsageError } from "@parindex/model";
import {
  knownLinkQuery,
  linkForm,
  linkLeafQuery,
  linkTaskQuery,
  type PlanLinks,
  planLinks,
} from "@parindex/plans";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { asOfOption, type OpenRun, textOption, withRun } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { writeFile } from "../write-file.ts";
import { refuseUnknownUnit } from "../narrowing.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

async function linksOf({ store }: OpenRun, invocation: Invocation): Promise<PlanLinks[]> {
  const scope = { as_of: asOfOption(invocation), unit_id: textOption(invocation, "unit") ?? null };
  await refuseUnknownUnit({ store }, invocation, scope.unit_id ?? undefined);
  const tasks = await store.run(linkTaskQuery(scope));
  return planLinks({
    tasks,
    leaves: await store.run(linkLeafQuery()),
    known: await store.run(knownLinkQuery()),
  });
}

async function written(run: OpenRun, all: readonly PlanLinks[], invocation: Invocation): Promise<string[]> {
  const { effects, common } = invocation;
  const out = textOption(invocation, "out");
  const folder = out === undefined ? join(run.workspace.root, "out", "lien-ket") : resolve(effects.cwd, out);
  const { formBytes } = await import("@parindex/documents");
  const paths: string[] = [];
  for (const links of all.filter(({ suggestions }) => suggestions.length > 0)) {
    const path = join(folder, `lien-ket-${slug(links.unit_id)}-${links.year}.xlsx`);
    const form = linkForm(links, run.workspace.config.synthetic ?? false);
    await writeFile(path, await formBytes(form, { date: asOfOption(invocation) }), common.locale);
    paths.push(relative(effects.cwd, path).replaceAll("\\", "/"));
  }
  return paths;
}

const titles = {
  vi: [
    "Đơn vị",
    "Năm",
    "Nhiệm vụ",
    "chưa gắn",
    "Tiêu chí",
    "chưa gắn",
    "Điểm đã gắn",
    "Điểm chưa gắn",
    "Gợi ý",
  ],
  en: [
    "Unit",
    "Year",
    "Tasks",
    "unlinked",
    "Leaves",
    "unlinked",
    "Points linked",
    "Points unlinked",
    "Suggested",
  ],
} as const;

function summary(all: readonly PlanLinks[], locale: Locale): TableBlock {
  const two = (points: string | null): string => numberText(points, { places: 2, locale });
  return {
    kind: "table",
    caption: locale === "en" ? "Tasks and leaves" : "Nhiệm vụ gắn với tiêu chí",
    columns: titles[locale].map((title, at) => ({ title, align: at === 0 ? "left" : "right" })),
    rows: all.map((one) => {
      const fedTasks = new Set(one.fed.flatMap(({ tasks }) => tasks.map(({ task_id }) => task_id))).size;
      return [
        one.unit_name ?? one.unit_id,
        String(one.year),
        String(fedTasks + one.tasks_without_leaf.length),
        String(one.tasks_without_leaf.length),
        String(one.fed.length + one.leaves_without_task.length),
        String(one.leaves_without_task.length),
        two(one.points_at_stake),
        two(one.points_without_task),
        String(one.suggestions.length),
      ];
    }),
  };
}

/** What the products of tasks will prove: the list of evidence to come. */
function evidence(all: readonly PlanLinks[], locale: Locale): TableBlock {
  const heads = locale === "en" ? ["Leaf", "Products to come"] : ["Tiêu chí", "Sản phẩm sẽ có"];
  return {
    kind: "table",
    caption: locale === "en" ? "Evidence to come from products" : "Tài liệu kiểm chứng sẽ có từ sản phẩm",
    columns: heads.map((title) => ({ title, align: "left" })),
    rows: all.flatMap((one) =>
      one.fed.flatMap(({ leaf, tasks }) => {
        const products = new Set(tasks.flatMap(({ products: own }) => own?.split("\n") ?? []));
        const leafText = `${leaf.leaf_code}. ${leaf.leaf_title}`;
        return [...(products.size === 0 ? [noNumber] : products)].map((product) => [leafText, product]);
      }),
    ),
  };
}

/** Which leaves tasks look like, for a person to confirm; what is tied, and what stands alone. */
export const body: CommandBody = async (invocation) => {
  const { common, effects, args } = invocation;
  const { result, issues } = await withRun(invocation, { named: args[0], memory: true }, async (run) => {
    const links = await linksOf(run, invocation);
    return { links, files: await written(run, links, invocation), synthetic: run.workspace.config.synthetic };
  });
  if (result === null) return sayIssues(issues, allWords, invocation);
  const { links, files, synthetic } = result;
  if (links.length === 0)
    throw new UsageError(
      common.locale === "en" ? "No unit holds a plan here." : "Chưa có đơn vị nào giữ kế hoạch ở đây.",
    );
  if (common.json) {
    const records = issueRecords(issues, allWords, common.locale);
    effects.out(jsonText({ synthetic: synthetic ?? false, links, files, issues: records }));
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  if (synthetic === true)
    effects.out(common.locale === "en" ? "Invented figures (Số liệu giả định)\n" : "Số liệu giả định\n");
  const isOne = textOption(invocation, "unit") !== undefined;
  for (const table of [summary(links, common.locale), ...(isOne ? [evidence(links, common.locale)] : [])])
    effects.out(`${table.caption}\n${tableText(table)}\n\n`);
  for (const file of files) effects.out(`${file}\n`);
  return 0;
};
