/**
 * The Vietnamese lunar calendar computed from the sky, to test the product's table with: new moons after Meeus, Astronomical
 * Algorithms, chapter 49 (periodic terms over 0.0002 day, error under a minute), the sun's longitude after chapter 25 (0.01°), ΔT
 * after Espenak and Meeus. A month begins on the day, at UTC+7, of its new moon; month 11 holds the winter solstice; in a year of
 * 13 months the first one without a principal term is a leap month.
 */
const radians = Math.PI / 180
const sine = (degrees: number): number => Math.sin(degrees * radians)
const timeZoneDays = 7 / 24

/** Terrestrial minus universal time in days, for 2000–2150. */
function deltaT(year: number): number {
  const since2000 = year - 2000
  if (year < 2005) return (63.86 + 0.3345 * since2000 - 0.060374 * since2000 ** 2 + 0.0017275 * since2000 ** 3) / 86_400
  if (year < 2050) return (62.92 + 0.32217 * since2000 + 0.005589 * since2000 ** 2) / 86_400
  return (-20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)) / 86_400
}

/** The local Julian day (with fraction, days beginning at midnight: floor gives the day number) of new moon k since January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const correction =
    -0.4072 * sine(moon) +
    0.17241 * e * sine(sun) +
    0.01608 * sine(2 * moon) +
    0.01039 * sine(2 * latitude) +
    0.00739 * e * sine(moon - sun) -
    0.00514 * e * sine(moon + sun) +
    0.00208 * e * e * sine(2 * sun) -
    0.00111 * sine(moon - 2 * latitude) -
    0.00057 * sine(moon + 2 * latitude) +
    0.00056 * e * sine(2 * moon + sun) -
    0.00042 * sine(3 * moon) +
    0.00042 * e * sine(sun + 2 * latitude) +
    0.00038 * e * sine(sun - 2 * latitude) -
    0.00024 * e * sine(2 * moon - sun) -
    0.00017 * sine(node) +
    0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t) +
    0.000165 * sine(251.88 + 0.016321 * k)
  const ephemeris = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.00000015 * t ** 3 + correction
  return ephemeris - deltaT(2000 + k / 12.3685) + 0.5 + timeZoneDays
}

/** Which twelfth of its way, 0–11 from the spring equinox, the sun is in at the beginning of a local day. */
function twelfthOfSun(day: number): number {
  const t = (day - 0.5 - timeZoneDays + deltaT(2000 + (day - 2451545) / 365.25) - 2451545) / 36525
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly)
  const longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const localDay = (k: number): number => Math.floor(newMoon(k))

/** The new moon that begins month 11, the one with the solstice (the sun enters its tenth twelfth), of a Gregorian year. */
function monthEleven(year: number): number {
  let k = Math.floor((year - 2000 + 1) * 12.3685) + 1
  while (!(twelfthOfSun(localDay(k)) < 9 && twelfthOfSun(localDay(k)) > 5)) k -= 1
  return k
}

/** The days, and the minutes between new moon and the nearest midnight, of mùng 1 of a month (1–10, not the leap one) of a lunar year. */
export function lunarMonthStart(lunarYear: number, month: number): { date: string; minutesFromMidnight: number } {
  const start = monthEleven(lunarYear - 1)
  const isLong = monthEleven(lunarYear) - start === 13
  let k = start + month + 1
  for (let leap = start + 1; isLong && leap < start + 13; leap += 1) {
    if (twelfthOfSun(localDay(leap)) !== twelfthOfSun(localDay(leap + 1))) continue
    if (leap <= k) k += 1
    break
  }
  const fraction = newMoon(k) % 1
  return {
    date: new Date((localDay(k) - 2440588) * 86_400_000).toISOString().slice(0, 10),
    minutesFromMidnight: Math.min(fraction, 1 - fraction) * 1440,
  }
}
