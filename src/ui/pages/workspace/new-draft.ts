import type { FieldValues } from '../../../fields'
import { forms, type Mau } from '../../../procedures'
import { deviceNumberOfCertificate } from '../../../records'
import { asksForDevice } from '../../../requests'
import type { Services } from '../../services'

/**
 * Keeps a new draft with these rows: its subject is the form's, its agency that of the draft changed last. A row about a device
 * that has no number gets the one that was confirmed for the token that holds the row's certificate. @returns its id
 */
export async function makeDraft(
  { store, settings, newId }: Pick<Services, 'store' | 'settings' | 'newId'>,
  mau: Mau,
  subjects: readonly FieldValues[],
): Promise<string> {
  const [latest] = [...(await store.listDrafts())].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
  const letter: FieldValues = { letterSubject: forms[mau].subject }
  const rows = asksForDevice(mau) ? await withKnownNumbers(settings, subjects) : subjects
  const id = newId()
  await store.saveDraft(id, { mau, receiver: {}, subjects: rows, agency: latest?.draft.agency ?? {}, letter }, 0)
  return id
}

async function withKnownNumbers(
  settings: Services['settings'],
  subjects: readonly FieldValues[],
): Promise<readonly FieldValues[]> {
  const { deviceNumbers } = await settings.read()
  return subjects.map((subject) => {
    const { certificateSerial, deviceNumber } = subject
    if (typeof certificateSerial !== 'string' || (deviceNumber ?? '') !== '') return subject
    const number = deviceNumberOfCertificate(deviceNumbers, certificateSerial)
    return number === undefined ? subject : { ...subject, deviceNumber: number }
  })
}
