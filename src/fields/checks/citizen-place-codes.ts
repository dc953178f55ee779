/**
 * Place codes of birth registration in citizen numbers: the 63 provinces before 1/7/2025. Numbers given out earlier keep them.
 * @source the project's domain notes §6
 */
const codes = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
)

/** Tells whether three digits are the code of a province in citizen numbers. */
export function isCitizenPlaceCode(digits: string): boolean {
  return codes.has(digits)
}
