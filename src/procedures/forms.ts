import type { FormDefinition } from './define-form'
import type { Mau } from './mau'
import { mau01 } from './mau-01'
import { mau02 } from './mau-02'
import { mau03 } from './mau-03'
import { mau04 } from './mau-04'
import { mau05 } from './mau-05'
import { mau06 } from './mau-06'
import { mau07 } from './mau-07'
import { mau08 } from './mau-08'
import { mau09 } from './mau-09'

/** The nine forms of the decree, by number, as they are shipped. */
export const forms: Readonly<Record<Mau, FormDefinition>> = {
  '01': mau01,
  '02': mau02,
  '03': mau03,
  '04': mau04,
  '05': mau05,
  '06': mau06,
  '07': mau07,
  '08': mau08,
  '09': mau09,
}
