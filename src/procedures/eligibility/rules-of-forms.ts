import type { FieldValues } from '../../fields'
import type { Mau } from '../mau'
import type { RuleProblem } from '../rule-problem'
import { agreesWithCertificate, namesNoFormerProvince } from './certificate-agreement'
import { changedInTime, changeIsListed, changeKeepsExpiry } from './change'
import { changeIsNoMoveToParty, changeStaysInProvince } from './change-of-body'
import { carrierFitsDevice, deviceKindsMixed, simHasNoColumn } from './device-choice'
import { bodyIsInEffect, foundingIsDecided, requestIsInEffect } from './first-issue'
import { deviceCanBeRecovered, deviceIsLocked } from './recovery'
import { couldBeRenewed, looksRenewed, renewedInTime, renewedOnce, validityKnown } from './renewal'
import { certificateHasNotEnded, deviceReasonHasDevice, reasonIsListed } from './revocation'
import type { RowFacts, RowRule } from './row-facts'

/** The rules for a row of each form, in the order in which a clerk is told. */
const rowRules: Readonly<Record<Mau, readonly RowRule[]>> = {
  '01': [carrierFitsDevice, bodyIsInEffect, couldBeRenewed],
  '02': [simHasNoColumn, foundingIsDecided, bodyIsInEffect, couldBeRenewed],
  '03': [simHasNoColumn, bodyIsInEffect, couldBeRenewed],
  '04': [
    ...[agreesWithCertificate, validityKnown, renewedOnce, renewedInTime, looksRenewed],
    ...[changedInTime, changeKeepsExpiry, changeIsListed, changeStaysInProvince, changeIsNoMoveToParty],
    namesNoFormerProvince,
  ],
  '05': [agreesWithCertificate, certificateHasNotEnded, reasonIsListed, deviceReasonHasDevice],
  '06': [agreesWithCertificate, deviceIsLocked, deviceCanBeRecovered],
  '07': [agreesWithCertificate],
  '08': [agreesWithCertificate],
  '09': [agreesWithCertificate],
}

/** What the decree's rules say against one row of a form. Never throws, whatever the values. */
export function rowProblems(mau: Mau, values: FieldValues, facts: RowFacts): RuleProblem[] {
  return rowRules[mau].flatMap((rule) => rule(values, facts))
}

/** What the rules say against the list of a form as a whole. */
export function listProblems(mau: Mau, rows: readonly FieldValues[]): readonly RuleProblem[] {
  return mau === '01' ? deviceKindsMixed(rows) : []
}

/** What the rules say against values that stand once for a whole request: those of its agency, or of its letter. */
export function requestProblems(
  mau: Mau,
  part: FieldValues,
  rows: readonly FieldValues[],
  facts: RowFacts,
): readonly RuleProblem[] {
  return mau === '01' || mau === '02' || mau === '03' ? requestIsInEffect(part, rows, facts) : []
}
