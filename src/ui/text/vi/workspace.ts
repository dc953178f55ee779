/** Words around keeping a certificate as a record. */
export const keeping = {
  known: (name: string) => `Đã có hồ sơ: ${name}`,
  knownSame: 'Hồ sơ đã khớp với chứng thư này.',
  differences: 'Hồ sơ và chứng thư ghi khác nhau. Chọn mục nào lấy theo chứng thư:',
  inRecord: 'Hồ sơ',
  inCertificate: 'Chứng thư',
  empty: '(chưa có)',
  update: (count: number) => (count === 0 ? 'Gắn chứng thư vào hồ sơ' : `Lấy ${count} mục theo chứng thư`),
  updated: 'Đã cập nhật hồ sơ.',
  saveApart: 'Lưu thành hồ sơ khác',
  openRecord: 'Mở hồ sơ',
  saving: 'Đang lưu…',
  over: 'Đã hết hạn: không gia hạn được nữa, hãy đề nghị cấp mới.',
  hasRenewed: 'Hồ sơ ghi chứng thư đã gia hạn một lần. Mỗi chứng thư chỉ được gia hạn một lần (Long An 2025, mục 6a).',
  makingDraft: 'Đang tạo đề nghị…',
  draftMade: 'Đã tạo đề nghị gia hạn.',
}
