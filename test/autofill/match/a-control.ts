import type { ControlFacts, LabelOrigin } from '../../../src/autofill/match'

/** Facts of a control for tests: an empty text box, unless told otherwise. */
export function aControl(
  id: number,
  labels: Partial<Record<LabelOrigin, string>>,
  more: Partial<ControlFacts> = {},
): ControlFacts {
  return {
    id,
    index: id,
    kind: 'text',
    labels: Object.entries(labels).map(([origin, text]) => ({ origin: origin as LabelOrigin, text })),
    sections: [],
    inDialog: false,
    visible: true,
    readOnly: false,
    disabled: false,
    content: 'empty',
    value: '',
    signature: String(id),
    ...more,
  }
}

/** Facts of a page with these controls, in this order. */
export function aPage(...controls: readonly ControlFacts[]) {
  return { controls, foreignFrames: [], title: '' }
}
