/** @jsxImportSource react */
import { Button, Card, Form } from 'antd'
import { type ReactNode, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import type { FormDefinition } from '../form'
import { publishState } from '../state'
import { type TrapWatch, watchTraps } from '../traps'
import { Fields } from './field'
import { initialState, type PageState, reducePage } from './page-state'
import { SubjectList, SubjectModal } from './subjects'
import { AccountCard, antdTrapIds, ConfirmationCard, Honeypot, LicenceCard } from './trap-cards'

/** One form on Ant Design, all of it controlled by one state. */
export function PracticePage({ form, main }: { form: FormDefinition; main: HTMLElement }): ReactNode {
  const [state, dispatch] = useReducer(reducePage, form, initialState)
  useReadableState(form, state, main)
  const others = {
    values: state.others,
    onChange: (key: string, value: string | boolean) => dispatch({ type: 'set', block: 'others', key, value }),
  }
  const block = (name: 'receiver' | 'letter'): ReactNode => (
    <Fields
      fields={form[name]}
      values={state[name]}
      perLine={4}
      onChange={(key, value) => dispatch({ type: 'set', block: name, key, value })}
    />
  )
  return (
    <div className="antd-page">
      <div className="breadcrumb">Trang chủ › Quản lý yêu cầu chứng thực › {form.title}</div>
      <h1>{form.title}</h1>
      <Form layout="vertical" autoComplete="off" onFinish={() => dispatch({ type: 'submit' })}>
        <AccountCard form={form} {...others} />
        <Honeypot form={form} {...others} />
        <LicenceCard {...others} />
        <Card title={form.receiverTitle} size="small">
          {block('receiver')}
        </Card>
        <SubjectList form={form} subjects={state.subjects} dispatch={dispatch} />
        <Card title={form.letterTitle} size="small">
          {block('letter')}
        </Card>
        <ConfirmationCard {...others} />
        <div className="buttons centred">
          <Button>Lưu nháp</Button>
          <Button id="btn-gui" type="primary" htmlType="submit">
            Gửi hồ sơ
          </Button>
        </div>
        {state.submits > 0 && <p className="sent">Hồ sơ đã được gửi (mô phỏng).</p>}
      </Form>
      <SubjectModal form={form} editing={state.editing} dispatch={dispatch} />
    </div>
  )
}

/** Publishes React's own state, as of the last render, and marks the page as ready. */
function useReadableState(form: FormDefinition, state: PageState, main: HTMLElement): void {
  const latest = useRef(state)
  useLayoutEffect(() => {
    latest.current = state
  }, [state])
  useEffect(() => {
    const traps: TrapWatch = watchTraps(antdTrapIds)
    publishState(() => {
      const { receiver, letter, subjects, editing, submits, events } = latest.current
      const trapReport = { traps: traps.records(), trapsTouched: traps.touched() }
      return { page: form.page, receiver, letter, subjects, editing, ...trapReport, submits, events }
    })
    main.dataset['ready'] = form.page
    return () => {
      traps.stop()
      delete main.dataset['ready']
    }
  }, [form, main])
}
