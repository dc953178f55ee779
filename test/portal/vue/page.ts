import ElementPlus from 'element-plus'
import 'element-plus/dist/index.css'
import vietnamese from 'element-plus/es/locale/lang/vi'
import { type Component, createApp, defineComponent, type Plugin, reactive } from 'vue'
import { emptyValues } from '../form'
import type { ShowPage } from '../router'
import { type FieldValues, type PortalState, publishState } from '../state'
import { vueTrapIds } from '../trap-ids'
import { watchTraps } from '../traps'
import { FieldControl, type VueField } from './field-control'
import type { VueForm } from './form-definition'
import { pageTemplate } from './page-template'

// Its declared options name the properties' declarations where their values are meant.
const elementPlus = ElementPlus as unknown as Plugin<[{ locale: typeof vietnamese }]>

type Model = Omit<PortalState, 'traps' | 'trapsTouched'>

/** Shows the form; all of its values are one reactive object, which is what `portalState()` tells. */
export function vuePage(form: VueForm): ShowPage {
  return (main) => {
    const model = reactive<Model>({
      page: form.page,
      receiver: emptyValues(form.receiver),
      letter: emptyValues(form.letter),
      subjects: [],
      editing: null,
      submits: 0,
      events: [],
    })
    const app = createApp(pageComponent(form, model))
    app.use(elementPlus, { locale: vietnamese })
    app.mount(main)
    const traps = watchTraps(vueTrapIds)
    publishState(() => ({
      ...(JSON.parse(JSON.stringify(model)) as Model),
      traps: traps.records(),
      trapsTouched: traps.touched(),
    }))
    main.dataset['ready'] = form.page
    return () => {
      traps.stop()
      app.unmount()
    }
  }
}

function pageComponent(form: VueForm, model: Model): Component {
  return defineComponent({
    components: { FieldControl },
    template: pageTemplate(form),
    setup: () => ({
      form,
      model,
      add: () => {
        const empty = emptyValues(form.subjects)
        model.events.push(form.rows === 'in-table' ? 'add-row' : 'open-modal')
        if (form.rows === 'in-table') model.subjects.push(empty)
        else model.editing = empty
      },
      save: () => {
        if (model.editing !== null) model.subjects.push(model.editing)
        model.editing = null
        model.events.push('save-modal')
      },
      cancel: () => {
        model.editing = null
        model.events.push('cancel-modal')
      },
      submit: () => {
        model.submits += 1
        model.events.push('submit')
      },
      shown: (field: VueField, row: FieldValues) => String(row[field.key] ?? ''),
    }),
  })
}
