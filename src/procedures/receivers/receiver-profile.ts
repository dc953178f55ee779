import type { DeviceKind } from '../../fields'
import type { Mau } from '../mau'

/** Who a request goes to: `authority` is Cục, `department` is the province's Sở KHCN. */
export type ReceiverKind = 'authority' | 'department'

/** An office that takes requests, with what a clerk needs to reach it. */
export interface Office {
  /** As the addressee of a letter writes it, after "Kính gửi:". */
  readonly name: string
  /** Empty where unknown: the user's to fill in. */
  readonly address: string
  /** Empty where unknown: the user's to fill in. */
  readonly phones: readonly { readonly number: string; readonly what: string }[]
  /** Mã định danh điện tử, where known. */
  readonly organisationCode?: string
  /** What a clerk is told beside it, e.g. that the address is from before 1/7/2025. */
  readonly note?: string
  /** The note in English; the Vietnamese one stands in where it is absent. */
  readonly noteEnglish?: string
  readonly source: string
}

/** One exception from "everything to the Authority". Without a device kind it holds for every one. */
export interface Route {
  readonly mau: Mau
  readonly deviceKind?: DeviceKind
  readonly to: ReceiverKind
  readonly source: string
}

/** Who receives what, as data. Shipped ones have fixed ids; a user may write more. */
export interface ReceiverProfile {
  /** `authority`, `long-an-2025`, `thuy-nguyen-2024`, `dong-thap-2025`, or a user's own. */
  readonly id: string
  readonly name: string
  /** `second-hand`: read in a transcription, which the clerk is told. `user`: written by a user. */
  readonly certainty: 'sure' | 'second-hand' | 'user'
  readonly note?: string
  /** The note in English; the Vietnamese one stands in where it is absent. */
  readonly noteEnglish?: string
  /** The province's department; there whenever a route goes to it. */
  readonly department?: Office
  readonly routes: readonly Route[]
  /** Where it is read who receives what no route names: the Authority. */
  readonly source: string
}
