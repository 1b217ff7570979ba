import type { RowOf, unitLineageTable, unitTable } from "@parindex/model";

/** A unit of the demo, as its record says, without provenance. */
export type DemoUnit = Omit<RowOf<typeof unitTable>, "source_file" | "source_sha256" | "source_place">;

/** A step of lineage of the demo. */
export type DemoLineage = Omit<
  RowOf<typeof unitLineageTable>,
  "source_file" | "source_sha256" | "source_place"
>;

const merged = "2025-07-01";
const before = "2025-06-30";

const blank = {
  short_name: null,
  kind: null,
  parent_id: null,
  group: null,
  doc_symbol: null,
  place_name: null,
  head_title: null,
  valid_from: null,
  valid_to: null,
};

const provinces = { a: "Tỉnh Mẫu A", b: "Tỉnh Mẫu B" } as const;

type Letter = keyof typeof provinces;

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function province(letter: Letter): DemoUnit {
  const name = provinces[letter];
  return { ...blank, unit_id: `tinh-mau-${letter}`, name, tier: "province", kind: "tỉnh", province: name };
}

function commune(letter: Letter, number: number, note: string): DemoUnit {
  return {
    ...blank,
    unit_id: `xa-mau-${letter}-${two(number)}`,
    name: `Xã Mẫu ${two(number)}${note}`,
    short_name: `Xã Mẫu ${two(number)}`,
    tier: "commune",
    kind: "xã",
    parent_id: `tinh-mau-${letter}`,
    province: provinces[letter],
    group: "Xã",
    doc_symbol: "UBND",
    place_name: `Mẫu ${two(number)}`,
    head_title: "CHỦ TỊCH",
    valid_from: merged,
  };
}

function zone(number: number): DemoUnit {
  return {
    ...commune("a", number, ""),
    unit_id: `dac-khu-mau-a-${two(number)}`,
    name: `Đặc khu Mẫu ${two(number)}`,
    short_name: `Đặc khu Mẫu ${two(number)}`,
    kind: "đặc khu",
    group: "Đặc khu",
  };
}

function department(letter: Letter, number: number, note: string): DemoUnit {
  return {
    ...blank,
    unit_id: `so-mau-${letter}-${two(number)}`,
    name: `Sở Mẫu ${two(number)}${note}`,
    short_name: `Sở Mẫu ${two(number)}`,
    tier: "department",
    kind: "sở",
    parent_id: `tinh-mau-${letter}`,
    province: provinces[letter],
    group: "Sở",
    doc_symbol: `SM${two(number)}`,
    place_name: "Mẫu",
    head_title: "GIÁM ĐỐC",
  };
}

function centre(
  letter: Letter,
  number: number,
  more: { note: string; group: "Có TTHC" | "Không có TTHC" },
): DemoUnit {
  return {
    ...blank,
    unit_id: `trung-tam-mau-${letter}-${two(number)}`,
    name: `Trung tâm Mẫu ${two(number)}${more.note}`,
    short_name: `Trung tâm Mẫu ${two(number)}`,
    tier: "service_unit",
    kind: "trung tâm",
    parent_id: letter === "a" ? "so-mau-a-01" : "so-mau-b-11",
    province: provinces[letter],
    group: more.group,
    doc_symbol: `TTM${two(number)}`,
    place_name: "Mẫu",
    head_title: "GIÁM ĐỐC",
  };
}

function numbers(count: number, from = 1): number[] {
  return Array.from({ length: count }, (_, at) => at + from);
}

/** A commune that ended with June 2025, under a district that ended with it. */
function former(number: number): DemoUnit {
  return {
    ...commune("a", number, ""),
    unit_id: `xa-cu-mau-a-${two(number)}`,
    name: `Xã cũ Mẫu ${two(number)}`,
    short_name: `Xã cũ Mẫu ${two(number)}`,
    parent_id: "huyen-cu-mau-a",
    group: "Xã cũ",
    valid_from: null,
    valid_to: before,
  };
}

const district: DemoUnit = {
  ...blank,
  unit_id: "huyen-cu-mau-a",
  name: "Huyện cũ Mẫu A",
  tier: "district",
  kind: "huyện",
  parent_id: "tinh-mau-a",
  province: provinces.a,
  valid_to: before,
};

const notes: Readonly<Record<string, string>> = {
  "xa-01": " (theo khung nhiệm vụ cấp xã năm 2026)",
  "xa-04": " (theo kế hoạch xã Tà Đùng 2025)",
  "so-01": " (theo kế hoạch Sở KH&CN Nghệ An 2026)",
  "trung-tam-01": " (theo kế hoạch Trung tâm Khuyến nông Đắk Lắk 2026)",
  "trung-tam-02": " (theo kế hoạch Trung tâm Bảo trợ xã hội Sơn La 2026)",
};

function note(kind: string, number: number): string {
  return notes[`${kind}-${two(number)}`] ?? "";
}

const letters = ["a", "b"] as const;

/** Every unit of the demo, all invented. */
export const demoUnits: readonly DemoUnit[] = [
  ...letters.map(province),
  district,
  ...numbers(5).map(former),
  ...numbers(8).map((n) => commune("a", n, note("xa", n))),
  ...numbers(7, 11).map((n) => commune("b", n, "")),
  ...numbers(2).map(zone),
  ...numbers(7).map((n) => department("a", n, note("so", n))),
  ...numbers(4, 11).map((n) => department("b", n, "")),
  ...numbers(7).map((n) => centre("a", n, { note: note("trung-tam", n), group: "Có TTHC" })),
  ...numbers(5, 11).map((n) => centre("b", n, { note: "", group: n <= 13 ? "Không có TTHC" : "Có TTHC" })),
];

/** Two old communes became Xã Mẫu 01, two became Xã Mẫu 04, one was split between 02 and 03. */
export const demoLineage: readonly DemoLineage[] = [
  ["01", "01", "merge", null],
  ["02", "01", "merge", null],
  ["03", "04", "absorb", null],
  ["04", "04", "absorb", null],
  ["05", "02", "split", "60%"],
  ["05", "03", "split", "40%"],
].map(([from, to, kind, share]) => ({
  from_unit: `xa-cu-mau-a-${from}`,
  to_unit: `xa-mau-a-${to}`,
  on_date: merged,
  kind: kind as DemoLineage["kind"],
  share: share ?? null,
}));
