import type { Words } from "@parindex/model";

/** Why a database could not be opened, or a file not written. */
export const openWords: Words = {
  "store.locked": {
    vi: "Cơ sở dữ liệu {file} đang được chương trình khác sử dụng: {holder}. Chờ chương trình đó chạy xong hoặc đóng nó rồi chạy lại.",
    en: "The database {file} is held by another program: {holder}. Wait until it has finished, or close it, and run again.",
  },
  "store.waiting": {
    vi: "Cơ sở dữ liệu {file} đang được chương trình khác sử dụng: {holder}. Chờ tối đa {seconds} giây…",
    en: "The database {file} is held by another program: {holder}. Waiting up to {seconds} seconds…",
  },
  "store.foreign": {
    vi: "Tệp {file} không phải là cơ sở dữ liệu của chương trình này. Đổi tên hoặc chuyển tệp đi nơi khác rồi chạy lại.",
    en: "The file {file} is no database of this program. Rename it or move it away and run again.",
  },
  "store.version": {
    vi: "Cơ sở dữ liệu {file} do phiên bản khác của chương trình tạo ra và không chuyển sang phiên bản này được mà không mất gì. Dùng phiên bản mới hơn của chương trình; hoặc đổi tên tệp này để giữ lại rồi chạy lại: số liệu được nạp lại từ các tệp hồ sơ, còn lịch sử (bản cũ của các tệp đã sửa, các lần chấm trước) chỉ có trong tệp đã đổi tên.",
    en: "The database {file} was made by another version of the program and cannot be carried over without losing something. Use a newer version of the program; or rename the file to keep it and run again: the records are loaded from their files anew, while the history (earlier versions of corrected files, earlier runs) stays in the renamed file alone.",
  },
  "store.unwritten": {
    vi: "Không ghi được tệp {file}. Kiểm tra quyền ghi và dung lượng đĩa, đóng tệp nếu đang mở rồi chạy lại.",
    en: "The file {file} could not be written. See to its permissions and the room on the disk, close it if it is open, and run again.",
  },
  "store.open_elsewhere": {
    vi: "Tệp {file} đang mở ở chương trình khác (có tệp {lock} bên cạnh) nên không ghi đè. Đóng tệp rồi chạy lại; nếu không ai mở thì xóa tệp {lock}.",
    en: "The file {file} is open in another program ({lock} lies beside it) and is not written over. Close it and run again; if nobody has it open, delete {lock}.",
  },
  "store.not_folder": {
    vi: "Không ghi được vào “{folder}”: đó là tệp hoặc nằm dưới một tệp, không phải thư mục. Nêu thư mục khác.",
    en: "Cannot write into “{folder}”: it is a file, or below one, and no folder. Name another folder.",
  },
  "store.unopened": {
    vi: "Không mở được cơ sở dữ liệu {file}. Kiểm tra thư mục có tồn tại, có quyền ghi và còn dung lượng rồi chạy lại.",
    en: "The database {file} could not be opened. See that its folder exists, can be written and has room, and run again.",
  },
};
