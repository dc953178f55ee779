/** The number of a form of NĐ 68/2024. */
export const mauNumbers = ['01', '02', '03', '04', '05', '06', '07', '08', '09'] as const

/** The number of a form of NĐ 68/2024, "01" … "09". */
export type Mau = (typeof mauNumbers)[number]

/** Tells whether a text is the number of a form. */
export function isMau(text: unknown): text is Mau {
  return mauNumbers.some((mau) => mau === text)
}
