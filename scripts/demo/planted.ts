import type { Figures } from "./figures.ts";

/** What real data has and a clean drawing has not; `data/demo/README.md` lists the same. */
const planted: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  // 943/1.000 × 5 = 4,715, which half up is 4,72.
  "xa-mau-a-04 2026": {
    ho_so_truoc_han: "500",
    ho_so_dung_han: "413",
    ho_so_dang_xu_ly_trong_han: "30",
    ho_so_tiep_nhan: "960",
    ho_so_ky_truoc_chuyen_sang: "40",
  },
  // Exactly 80 %, where the plan says "trên 80%".
  "xa-mau-a-02 2026": { co_so_da_sap_xep: "8", co_so_phai_sap_xep: "10" },
  // Nothing assigned and nothing received: denominators of zero.
  "xa-mau-a-03 2026": {
    vbqppl_dung_tien_do: "0",
    vbqppl_duoc_giao: "0",
    pakn_dung_han: "0",
    pakn_tiep_nhan: "0",
  },
  // One initiative recognised, two claimed.
  "xa-mau-a-01 2026": { sang_kien_duoc_cong_nhan: "1" },
  // Not applicable, with its reason; and a reasoned nought.
  "xa-mau-b-12 2026": {
    von_da_giai_ngan: "not_applicable|Năm nay không được giao vốn đầu tư công",
    von_duoc_giao: "not_applicable|Năm nay không được giao vốn đầu tư công",
    sang_kien_duoc_cong_nhan: "not_done|Không có sáng kiến nào được đề nghị công nhận",
  },
  // A nought too many.
  "so-mau-b-14 2025": { van_ban_di: "×10" },
  // Gaps: nothing was reported.
  "xa-mau-a-07 2026": { ngay_ban_hanh_kh_tthc: null, nhiem_vu_qua_han: null, hinh_thuc_tuyen_truyen: null },
  "so-mau-a-05 2026": { nhiem_vu_hoan_thanh: null },
  "trung-tam-mau-b-12 2026": { nhiem_vu_hoan_thanh: null },
};

function plantedFor(unit_id: string, year: number): [string, string | null][] {
  return Object.entries(planted[`${unit_id} ${year}`] ?? {});
}

/** Planted values that the rest is drawn around: the numbers. */
export function presetFigures(unit_id: string, year: number): Figures {
  const numbers = plantedFor(unit_id, year).filter(
    (pair): pair is [string, string] => pair[1] !== null && /^\d+$/.test(pair[1]),
  );
  return new Map(numbers);
}

/** Puts declarations in the place of figures, and takes away the gaps. */
export function plant(unit_id: string, year: number, figures: Figures): void {
  for (const [id, value] of plantedFor(unit_id, year))
    if (value === null) figures.delete(id);
    else if (value === "×10") figures.set(id, `${figures.get(id)}0`);
    else if (value.startsWith("not_") && figures.has(id)) figures.set(id, value);
}

/** Claims with neither a document nor an explanation. */
export const unproven: Readonly<Record<string, string>> = { "xa-mau-b-11 2026": "kh-cchc-dung-han" };

/** Documents dated before what they prove. */
export const misdated: Readonly<Record<string, string>> = { "xa-mau-a-02 2026": "2024-11-20" };

/** Units whose figures of 2026 are another's, so that they tie. */
export const ties: Readonly<Record<string, string>> = { "xa-mau-a-06": "xa-mau-a-05" };
