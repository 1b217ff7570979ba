import { expect, it } from "vitest";
import { imported, table } from "./grids.ts";

it("the day of the end is the deadline, and an office leads before a person", () => {
  const words = ["TT", "Nhiệm vụ", "Người thực hiện", "Cơ quan chủ trì"];
  const days = ["Thời gian bắt đầu", "Thời gian hoàn thành"];
  const row = ["1", "Việc A", "Bà Mẫu", "Phòng Một", "01/02/2026", "30/6/2026"];
  const found = imported([table([[...words, ...days], row])]);
  expect(found.plan?.tasks[0]).toMatchObject({ lead: ["Phòng Một"], deadline_text: "30/6/2026" });
  const left = found.left_out.filter(({ reason }) => reason === "unknown_column");
  expect(left.map(({ text }) => text)).toEqual(["Bà Mẫu", "01/02/2026"]);
  const alone = imported([
    table([
      ["TT", "Nhiệm vụ", "Người thực hiện", "Thời hạn"],
      ["1", "A", "Bà Mẫu", "Quý I"],
    ]),
  ]);
  expect(alone.plan?.tasks[0]?.lead).toEqual(["Bà Mẫu"]);
});
