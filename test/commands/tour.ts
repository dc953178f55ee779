import type { MainJob } from '../main-job/start'

/** Leaves the browser open with the first practice page beside the panel, and says what to try. Ends when it is closed. */
export async function showTour(job: MainJob): Promise<void> {
  await job.practice.openPortal('index.html#/plain/mau-01')
  const steps = [
    'Trình duyệt được để mở để bạn thử:',
    '  1. Thẻ “Hệ thống thông tin đăng ký…” là trang luyện tập. Bấm biểu tượng Trợ lý Chứng thư trên thanh công cụ để mở bảng bên.',
    '  2. Trong bảng bên chọn đề nghị Mẫu 01, bấm “Xem trước”, đọc từng dòng rồi bấm “Điền”.',
    '  3. Bấm “Hoàn tác” để trả lại trang như cũ.',
    '  4. Mở “Trang làm việc” để xem hồ sơ, chứng thư và lịch sử.',
    'Đóng trình duyệt để kết thúc.',
  ]
  process.stdout.write(`\n${steps.join('\n')}\n`)
  await new Promise<void>((resolve) => job.practice.browser.once('disconnected', () => resolve()))
  await job.stop().catch(() => undefined)
}
