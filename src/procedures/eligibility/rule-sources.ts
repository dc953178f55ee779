/** Where the rules come from, as the clerk reads it. An inference of ours begins with 'Suy luận của phần mềm'. */
export const ruleSources = {
  renewal: 'SGDĐT Long An 2025 §6a',
  validity: 'NĐ 68/2024 Điều 9',
  change: 'SGDĐT Long An 2025 §6b',
  changeOfBody: 'SGDĐT Long An 2025 §6b; Phòng VH&TT Thủy Nguyên 2024 mục 3',
  revocation: 'SGDĐT Long An 2025 §7',
  handBack: 'SGDĐT Long An 2025 §7; Phòng VH&TT Thủy Nguyên 2024 mục 4',
  recovery: 'SGDĐT Long An 2025 §6c; Phòng VH&TT Thủy Nguyên 2024 mục 5',
  firstIssue: 'Phòng VH&TT Thủy Nguyên 2024 mục 1',
  simPki: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 01 (cột SIM PKI)',
  centralSigning: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 01 (trích yếu cho giải pháp ký số tập trung)',
  provinces: 'Nghị quyết 202/2025/QH15 (34 đơn vị hành chính cấp tỉnh, từ 1/7/2025)',
} as const

/** A source that says that the rule is our own inference. @param from what it was inferred from */
export function inferredFrom(from: string): string {
  return `Suy luận của phần mềm từ: ${from}`
}
