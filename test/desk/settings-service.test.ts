import { describe, expect, it } from 'vitest'
import { createSettingsService } from '../../src/desk/settings-service'
import { defaultSettings } from '../../src/protocol/runtime/settings'
import { openStore } from '../../src/storage/store'
import { emptySurroundings } from '../storage/example-store'
import { exampleSettings } from '../storage/example-values'

describe('the settings of a page', () => {
  it('have their defaults before anything is set', async () => {
    const { settings } = await openStore(emptySurroundings())
    expect(await createSettingsService(settings).read()).toEqual(defaultSettings)
  })

  it('change one by one or several at once, and are given back whole', async () => {
    const { settings } = await openStore(emptySurroundings())
    const service = createSettingsService(settings)
    const { formEdits, ...others } = exampleSettings
    expect(await service.write({ formEdits })).toEqual({ ...defaultSettings, formEdits })
    expect(await service.write(others)).toEqual(exampleSettings)
    expect(await service.write({ profileId: 'authority' })).toEqual({ ...exampleSettings, profileId: 'authority' })
  })

  it('are not written over what another window set meanwhile, until they are read again', async () => {
    const { settings } = await openStore(emptySurroundings())
    const [one, other] = [createSettingsService(settings), createSettingsService(settings)]
    await one.read()
    await other.write({ profileId: 'long-an-2025' })
    await expect(one.write({ profileId: 'dong-thap-2025' })).rejects.toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
    expect((await one.read()).profileId).toBe('long-an-2025')
    expect((await one.write({ profileId: 'dong-thap-2025' })).profileId).toBe('dong-thap-2025')
  })
})
