type Spec = Readonly<Record<string, unknown>>;

function rowLists(value: unknown): unknown[][] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === "values" && Array.isArray(item)) return [item];
    if (key === "datasets" && item !== null && typeof item === "object")
      return Object.values(item).filter((rows): rows is unknown[] => Array.isArray(rows));
    return key === "data" || key === "layer" || Array.isArray(value) || /concat|spec/.test(key)
      ? rowLists(item)
      : [];
  });
}

/** Whether a specification carries rows, and none of its lists holds one. */
export function isEmptySpec(spec: Spec): boolean {
  const lists = rowLists(spec);
  return lists.length > 0 && lists.every((rows) => rows.length === 0);
}

/** The picture that stands where there is nothing to draw: the title and a plain word. */
export function emptySpec(spec: Spec): Spec {
  return {
    title: spec["title"],
    width: 420,
    height: 90,
    data: { values: [{}] },
    mark: { type: "text", fontSize: 13, fontStyle: "italic", color: "#52606d" },
    encoding: { text: { value: "Chưa có số liệu" } },
  };
}
