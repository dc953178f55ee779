import { tokenFamilies } from '../../../protocol/native/token-families'
import { useWords } from '../../text/words'

/**
 * How a certificate file gets onto a device: by the vendor's own software, whose menus nobody here has seen.
 * @param ways what the device was read through: names of families where they are known
 */
export function InstallSteps({ fileName, ways }: { readonly fileName: string; readonly ways: readonly string[] }) {
  const { words } = useWords()
  const texts = words.renewed.steps
  // A family with a device of its own on the USB bus has software of its own; the others read everybody's tokens.
  const family = tokenFamilies.find(({ name, usbIds }) => usbIds.length > 0 && ways.includes(name))
  return (
    <>
      <h4>{texts.title}</h4>
      <ol class="steps">
        <li>{texts.open(family ? texts.software(family.name) : texts.unknownSoftware)}</li>
        <li class="wrap">{texts.choose(fileName)}</li>
        <li>{texts.secret}</li>
        <li>{texts.back}</li>
      </ol>
      <p class="small muted">{texts.help}</p>
    </>
  )
}
