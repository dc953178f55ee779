import { Component, inject, provideZonelessChangeDetection, type Type } from '@angular/core'
import { type FormArray, type FormGroup, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms'
import { MatCheckboxModule } from '@angular/material/checkbox'
import { DateAdapter, MatNativeDateModule } from '@angular/material/core'
import { MatDatepickerModule } from '@angular/material/datepicker'
import { MatFormFieldModule } from '@angular/material/form-field'
import { MatInputModule } from '@angular/material/input'
import { MatRadioModule } from '@angular/material/radio'
import { MatSelectModule } from '@angular/material/select'
import { bootstrapApplication } from '@angular/platform-browser'
import { emptyValues } from '../form'
import type { ShowPage } from '../router'
import { type FieldValues, publishState } from '../state'
import { angularTrapIds } from '../trap-ids'
import { watchTraps } from '../traps'
import { isoOf, VietnameseDateAdapter } from './date-adapter'
import type { AngularForm } from './form-definition'
import { pageTemplate } from './page-template'

/** What a page's component holds; `form` is Angular's own reactive form, and what `portalState()` tells. */
interface PageComponent {
  form: FormGroup
  submits: number
  events: string[]
}

/** Shows the form: an Angular application without zones, its template compiled in the browser. */
export function angularPage(form: AngularForm): ShowPage {
  return (main) => {
    main.innerHTML = '<practice-page></practice-page>'
    let isLeft = false
    let leave = (): void => {
      isLeft = true
    }
    const providers = [provideZonelessChangeDetection(), { provide: DateAdapter, useClass: VietnameseDateAdapter }]
    void bootstrapApplication(componentOf(form), { providers }).then((app) => {
      if (isLeft) {
        app.destroy()
        return
      }
      const component = app.components[0]?.instance as PageComponent
      const traps = watchTraps(angularTrapIds)
      publishState(() => ({
        ...{ page: form.page, ...valuesOf(component.form), editing: null },
        ...{ traps: traps.records(), trapsTouched: traps.touched() },
        ...{ submits: component.submits, events: component.events },
      }))
      main.dataset['ready'] = form.page
      leave = (): void => {
        traps.stop()
        app.destroy()
      }
    })
    return () => leave()
  }
}

function componentOf(definition: AngularForm): Type<PageComponent> {
  const fields = [...definition.receiver, ...definition.subjects, ...definition.letter]

  @Component({
    selector: 'practice-page',
    imports: [
      ...[ReactiveFormsModule, MatFormFieldModule, MatInputModule, MatSelectModule, MatCheckboxModule],
      ...[MatRadioModule, MatDatepickerModule, MatNativeDateModule],
    ],
    // Material's module brings its own adapter of dates: this one is nearer.
    providers: [{ provide: DateAdapter, useClass: VietnameseDateAdapter }],
    template: pageTemplate(definition),
  })
  class PracticePage implements PageComponent {
    readonly #builder = inject(NonNullableFormBuilder)
    readonly choices = Object.fromEntries(fields.map(({ key, choices }) => [key, choices ?? []]))
    readonly form = this.#builder.group({
      receiver: this.#builder.group(emptyValues(definition.receiver)),
      subjects: this.#builder.array(Array.from({ length: definition.initialSubjects }, () => this.#row())),
      letter: this.#builder.group(emptyValues(definition.letter)),
    })
    submits = 0
    readonly events: string[] = []

    get rows(): FormArray {
      return this.form.controls.subjects
    }

    add(): void {
      this.events.push('add-row')
      this.rows.push(this.#row())
    }

    submit(): void {
      this.submits += 1
      this.events.push('submit')
    }

    #row(): FormGroup {
      return this.#builder.group(emptyValues(definition.subjects))
    }
  }
  return PracticePage
}

/** The form's raw values; dates of the calendar become ISO, a box that reads as no date gives ''. */
function valuesOf(form: FormGroup): { receiver: FieldValues; letter: FieldValues; subjects: FieldValues[] } {
  const plain = (value: unknown): string | boolean => {
    if (value instanceof Date) return isoOf(value)
    return typeof value === 'boolean' || typeof value === 'string' ? value : ''
  }
  const block = (values: Record<string, unknown>): FieldValues =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, plain(value)]))
  const raw = form.getRawValue() as Record<'receiver' | 'letter', Record<string, unknown>> & {
    subjects: Record<string, unknown>[]
  }
  return { receiver: block(raw.receiver), letter: block(raw.letter), subjects: raw.subjects.map(block) }
}
