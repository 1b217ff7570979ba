import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { dueCalendar, type DueRow, dueTasks } from "../../packages/plans/src/index.ts";

const plain: DueRow = {
  task_id: "p-1-01",
  plan_id: "p",
  unit_id: "xa-mau-01",
  unit_name: "Xã Mẫu 01",
  year: 2026,
  area_code: "1",
  area_title: "Chỉ đạo điều hành",
  reform_area: "chi_dao",
  code: "1",
  title: "Ban hành kế hoạch",
  lead: "Văn phòng\nPhòng Kinh tế",
  task_deadline_text: "Trước ngày 31/12/2026",
  part_no: 1,
  product: null,
  deadline_text: "Trước ngày 31/12/2026",
  deadline_kind: "by-date",
  start: null,
  due: "2026-12-31",
  exclusive: true,
  due_dates: null,
  progress: null,
  progress_of: "task",
  reason: null,
  progress_on: null,
  done_on: null,
  leaf_uid: null,
  leaf_max: null,
};

const quarterly: DueRow = {
  ...plain,
  task_id: "p-1-02",
  deadline_kind: "recurring",
  due: null,
  due_dates: "2026-03-12 2026-06-12 2026-09-12 2026-12-12",
};

function calendar(rows: readonly DueRow[], as_of = "2026-05-01", synthetic = false): string {
  const tasks = dueTasks(rows, { as_of, days: 30 });
  return dueCalendar(tasks, { as_of, locale: "vi", synthetic }).text;
}

/** The events as another program reads them. */
function read(
  text: string,
): { uid: string; day: string; end: string; summary: string; description: string }[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
    };
  });
}

describe("a calendar of deadlines", () => {
  it("puts a whole day on the last day in time: the eve of a day that is itself too late", () => {
    const days = (exclusive: boolean): string[] =>
      read(calendar([{ ...plain, exclusive }])).map(({ day, end }) => `${day} ${end}`);
    expect(days(true)).toEqual(["2026-12-30 2026-12-31"]);
    expect(days(false)).toEqual(["2026-12-31 2027-01-01"]);
  });

  it("has every day of recurring work that is still to come, under the same names as the year goes on", () => {
    const uids = (as_of: string): string[] => read(calendar([quarterly], as_of)).map(({ uid }) => uid);
    expect(uids("2026-01-01")).toEqual([1, 2, 3, 4].map((nth) => `p-1-02.1.${nth}@parindex`));
    expect(uids("2026-08-01")).toEqual(["p-1-02.1.3@parindex", "p-1-02.1.4@parindex"]);
  });

  it("leaves out what is done, did not arise or has no day, and says what is late", () => {
    const done = { ...plain, task_id: "a", progress: "done_on_time", progress_on: "2026-04-01" } as const;
    const none = { ...plain, task_id: "b", progress: "did_not_arise", progress_on: "2026-04-01" } as const;
    const open = { ...plain, task_id: "c", deadline_kind: "ongoing", due: null, exclusive: null } as const;
    const late = { ...plain, task_id: "d", due: "2026-02-01" };
    const events = read(calendar([done, none, open, late]));
    expect(events.map(({ uid, summary }) => `${uid} ${summary}`)).toEqual([
      "d.1.1@parindex Quá hạn: 1. Ban hành kế hoạch",
    ]);
  });

  it("says deadline, lead, points, day and that figures are invented", () => {
    const [event] = read(calendar([{ ...plain, leaf_uid: "x", leaf_max: "1.5" }], "2026-05-01", true));
    expect(event?.description.split("\n")).toEqual([
      "Số liệu giả định",
      "Xã Mẫu 01",
      "Thời hạn: Trước ngày 31/12/2026 (trước ngày 31/12/2026)",
      "Chủ trì: Văn phòng; Phòng Kinh tế",
      "Điểm liên quan: 1,50",
      "Tính đến ngày: 01/05/2026",
    ]);
  });

  it("is a calendar without events where nothing is open", () => expect(read(calendar([]))).toEqual([]));

  it("knows no clock: the stamp is the day asked for", () =>
    expect(
      calendar([plain])
        .match(/DTSTAMP:.*/u)?.[0]
        .trim(),
    ).toBe("DTSTAMP:20260501T000000Z"));
});

const title = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom("Xây dựng", "kế hoạch;", "cải cách,", "\\n", "\\", "Đường", "ễ", "👩‍👩‍👧", "a:b", "\n"),
      {
        maxLength: 60,
      },
    )
    .map((words) => words.join(" ")),
);

it("any title is folded at 75 octets, inside no letter, and read back as it was", () => {
  fc.assert(
    fc.property(title, (text) => {
      const file = calendar([{ ...plain, title: text, code: null }]);
      expect(file.endsWith("\r\n")).toBe(true);
      expect(/(?<!\r)\n|\r(?!\n)/u.test(file)).toBe(false);
      for (const line of file.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(/^ ?\p{M}/u.test(line)).toBe(false);
      }
      const kept = text
        .normalize("NFC")
        .replace(/\r\n|[\r\u2028\u2029]/gu, "\n")
        .replace(/(?!\n)\p{Cc}/gu, "");
      expect(read(file)[0]?.summary).toBe(kept);
    }),
    { numRuns: 300 },
  );
});
