/** The lines that the five documents print above their tables. */
export const heads: readonly (readonly string[])[] = [
  [
    "KẾ HOẠCH",
    "Cải cách hành chính của Trung tâm Khuyến nông năm 2026",
    "PHỤ LỤC",
    "KẾ HOẠCH TRIỂN KHAI CỤ THỂ CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
  ],
  [
    "PHỤ LỤC",
    "KHUNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TRỌNG TÂM NĂM 2026",
    "(Kèm theo Quyết định số: /QĐ-UBND ngày /01/2026 của UBND xã)",
  ],
  [
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    "KẾ HOẠCH",
    "Cải cách hành chính tại Sở Khoa học và Công nghệ năm 2026",
    "PHỤ LỤC",
    "KẾ HOẠCH TRIỂN KHAI CÁC NHIỆM VỤ VỀ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
  ],
  [
    "KẾ HOẠCH",
    "Triển khai thực hiện công tác cải cách hành chính năm 2026",
    "PHỤ LỤC",
    "DANH MỤC CÁC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
  ],
  [
    "KẾ HOẠCH",
    "Cải cách hành chính nhà nước năm 2025 xã Tà Đùng",
    "PHỤ LỤC",
    "Nội dung, nhiệm vụ cải cách hành chính xã Tà Đùng năm 2025",
  ],
];
