import { type Locale, UsageError } from "@parindex/model";
import { conformanceProbes, type Dialect, duckdb, overflowProbes } from "@parindex/rules";
import type { Store } from "@parindex/store";

type Query = ReturnType<typeof overflowProbes>[number]["query"];

/** An engine that questions are put to. */
type Asked = Pick<Store, "run">;

/** What the engine answers; null where it refuses to. */
async function answers(store: Asked, query: Query): Promise<readonly (string | null)[] | null> {
  try {
    return (await store.run(query)).map(({ got }) => got);
  } catch {
    return null;
  }
}

/** Names of fixed sums that the engine answers otherwise than on paper; none where it may score. */
export async function unlikeSums(store: Asked, dialect: Dialect): Promise<string[]> {
  const { query, expected } = conformanceProbes(dialect);
  const got = await answers(store, query);
  const wrong = expected
    .filter((one, at) => got === null || one.expected !== got[at])
    .map(({ name }) => name);
  for (const { query: long, exact } of overflowProbes(dialect)) {
    const said = await answers(store, long);
    if (said !== null && said[0] !== exact) wrong.push("overflow");
  }
  return wrong;
}

/** Stops before any score where the engine of this machine does not reckon as the plan was made to. */
export async function refuseUnlikeEngine(
  store: Asked,
  { locale, dialect = duckdb }: { readonly locale: Locale; readonly dialect?: Dialect },
): Promise<void> {
  const wrong = await unlikeSums(store, dialect);
  if (wrong.length === 0) return;
  const sums = wrong.join("; ");
  throw new UsageError(
    locale === "en"
      ? `The database engine does not round or overflow as scoring needs (${sums}). Nothing was scored. Install the version that pnpm-lock.yaml names.`
      : `Bộ máy cơ sở dữ liệu làm tròn hoặc báo tràn số không đúng như cách chấm cần (${sums}). Chưa chấm gì. Cài đúng phiên bản ghi trong pnpm-lock.yaml.`,
    { exitCode: 3 },
  );
}
