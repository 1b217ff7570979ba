/** What a new workspace holds: small, commented, and without a fault. */
export const sampleFiles: Readonly<Record<string, string>> = {
  "parindex.yaml": `# Thư mục làm việc của một đơn vị hoặc một tỉnh.
schema: parindex/workspace/1
title: Chấm điểm cải cách hành chính
# Số liệu mẫu là giả định. Khi nhập số liệu thật, xóa dòng dưới đây.
synthetic: true
# Bộ tiêu chí dùng để chấm, theo id trong các tệp của rule-sets/.
rule_sets: [bo-tieu-chi-mau]
# Chưa có bộ tiêu chí chính thức thì ghi bộ tạm dùng; mọi kết quả sẽ ghi "TẠM TÍNH" và không xếp hạng.
# provisional: bo-tieu-chi-mau
# Đơn vị nào giữ kế hoạch nào: plan_id: unit_id
# plans: { "001": xa-mau }
`,
  "rule-sets/bo-tieu-chi-mau.yaml": `# Bộ tiêu chí mẫu: sao chép, sửa theo phụ lục của tỉnh rồi chạy: parindex rules check rule-sets/bo-tieu-chi-mau.yaml
schema: parindex/rule-set/1
id: bo-tieu-chi-mau
title: Bộ tiêu chí mẫu
status: model
notice: "Bộ tiêu chí minh họa, không do cơ quan có thẩm quyền ban hành, không dùng để nộp"
applies_to: { years: [2026], tiers: [commune] }
scale: 10
parts:
  - { id: tham_dinh, title: Điểm thẩm định, max: 8 }
  - { id: dtxhh, title: Điều tra xã hội học, max: 2, scored_by: survey, if_not_held: rescale }
rounding: { points: 2, index: 2, mode: half_up, sum_of: rounded_leaves }
ranking: { on: printed, ties: competition, min_group: 3 }
not_applicable: { exclude_within: part }
indicators:
  ngay_ban_hanh_ke_hoach: { label: Ngày ban hành Kế hoạch CCHC năm, kind: date }
  ho_so_dung_han: { label: Hồ sơ giải quyết đúng hạn, kind: count, unit: hồ sơ, part_of: [ho_so_tiep_nhan] }
  ho_so_tiep_nhan: { label: Hồ sơ tiếp nhận, kind: count, unit: hồ sơ }
areas:
  - code: "1"
    uid: linh-vuc-1
    title: Chỉ đạo, điều hành
    max: 3
    criteria:
      - code: "1.1"
        uid: ke-hoach-dung-han
        title: Ban hành Kế hoạch CCHC năm đúng thời hạn
        max: 3
        scored_by: self
        scoring_text: "Trước hoặc trong ngày 31/01: 3 điểm; trễ không quá 15 ngày: 1,5 điểm; còn lại: 0 điểm"
        cites: [{ document: "Quyết định ban hành bộ tiêu chí", article: "phụ lục, dòng 1.1" }]
        evidence: { required: true, expected: [Kế hoạch CCHC năm] }
        rule: { kind: timeliness, of: ngay_ban_hanh_ke_hoach, due: { month: 1, day: 31 }, late: [{ to_days: 15, points: 1.5 }], otherwise: 0, not_done: 0 }
        cases:
          - { given: { ngay_ban_hanh_ke_hoach: 2026-01-31 }, expect: { points: 3 } }
          - { given: { ngay_ban_hanh_ke_hoach: 2026-02-15 }, expect: { points: 1.5 } }
  - code: "2"
    uid: linh-vuc-2
    title: Cải cách thủ tục hành chính
    max: 5
    criteria:
      - code: "2.1"
        uid: ho-so-dung-han
        title: Hồ sơ giải quyết đúng hạn
        max: 5
        scored_by: self
        scoring_text: "Từ 90% trở lên: tỷ lệ × 5; dưới 90%: 0 điểm"
        cites: [{ document: "Quyết định ban hành bộ tiêu chí", article: "phụ lục, dòng 2.1" }]
        evidence: { required: true, expected: [Trích xuất hệ thống một cửa] }
        rule: { kind: ratio, of: ho_so_dung_han, over: ho_so_tiep_nhan, floor: 90%, below_floor: 0, when_zero: not_applicable, over_100: error }
        cases:
          - { given: { ho_so_dung_han: 943, ho_so_tiep_nhan: 1000 }, expect: { points: 4.72 } }
          - { given: { ho_so_dung_han: 89, ho_so_tiep_nhan: 100 }, expect: { points: 0 } }
  - code: "3"
    uid: linh-vuc-3
    title: Điều tra xã hội học
    max: 2
    criteria:
      - code: "3.1"
        uid: sipas
        title: Mức độ hài lòng của người dân
        max: 2
        scored_by: survey
        scoring_text: "Tỷ lệ hài lòng × 2"
        cites: [{ document: "Quyết định ban hành bộ tiêu chí", article: "phụ lục, dòng 3.1" }]
        rule: { kind: survey, question: sipas, min_sample: 30, below_minimum: needs_person }
        cases:
          - { given: { sipas: { percent: 91.17, sample: 100 } }, expect: { points: 1.82 } }
`,
  "records/unit.csv": `unit_id,name,tier,kind,province,group
xa-mau,Xã Mẫu,commune,xã,Tỉnh Mẫu,Xã
`,
  "records/indicator_report.csv": `unit_id,year,indicator_id,period,stage,value
xa-mau,2026,ngay_ban_hanh_ke_hoach,Y,self,2026-01-20
xa-mau,2026,ho_so_dung_han,Y,self,943
xa-mau,2026,ho_so_tiep_nhan,Y,self,1000
`,
};
