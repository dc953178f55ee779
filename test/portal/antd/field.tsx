/** @jsxImportSource react */
import { Checkbox, Col, DatePicker, Form, Input, Radio, Row, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { Choice, FieldDefinition } from '../form'
import type { FieldValues } from '../state'

interface FieldsProps {
  fields: FieldDefinition[]
  values: FieldValues
  onChange: (key: string, value: string | boolean) => void
}

/** The fields of one block with their labels, two or four to a line; check boxes of one group share a label. */
export function Fields({ fields, values, onChange, perLine }: FieldsProps & { perLine: 2 | 4 }): ReactNode {
  const groups = new Set(fields.map((field) => field.group ?? field))
  return (
    <Row gutter={16}>
      {[...groups].map((group) => {
        const members = typeof group === 'string' ? fields.filter((field) => field.group === group) : [group]
        const [first] = members
        if (first === undefined) return null
        const span = (24 / perLine) * (first.wide ? 2 : 1)
        const isLabelled = typeof group !== 'string' && group.control !== 'radio'
        return (
          <Col span={span} key={first.id}>
            <Form.Item
              label={typeof group === 'string' ? group : group.label}
              required={first.required ?? false}
              {...(isLabelled ? { htmlFor: first.id } : {})}
            >
              {members.map((field) => (
                <Control
                  key={field.id}
                  field={field}
                  value={values[field.key] ?? ''}
                  onChange={(value) => onChange(field.key, value)}
                />
              ))}
            </Form.Item>
          </Col>
        )
      })}
    </Row>
  )
}

interface ControlProps {
  field: FieldDefinition
  value: string | boolean
  onChange: (value: string | boolean) => void
}

function Control({ field, value, onChange }: ControlProps): ReactNode {
  const { id, name } = field
  if (field.control === 'check') {
    return (
      <Checkbox id={id} name={name} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
        {field.label}
      </Checkbox>
    )
  }
  const text = String(value)
  const shared = { id, name, ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }) }
  const limit = field.maxLength === undefined ? {} : { maxLength: field.maxLength }
  switch (field.control) {
    case 'date':
      return <DateBox id={id} name={name} iso={text} onChange={onChange} />
    case 'select':
      return <SearchableSelect field={field} value={text} onChange={onChange} />
    case 'radio':
      return (
        <Radio.Group
          id={id}
          name={name}
          options={(field.choices ?? []).map(({ value: chosen, text: label }) => ({ value: chosen, label }))}
          value={text}
          onChange={(event) => onChange(String(event.target.value))}
        />
      )
    case 'long-text':
      return (
        <Input.TextArea
          {...shared}
          {...limit}
          rows={2}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'text':
      return <Input {...shared} {...limit} value={text} onChange={(event) => onChange(event.target.value)} />
    case 'typed-date':
    case 'identity':
      throw new Error(`${field.id}: the Ant Design pages have no ${field.control}`)
  }
}

/** A calendar box that shows dd/MM/yyyy and hands ISO dates over ('' when cleared). */
export function DateBox(props: { id: string; name: string; iso: string; onChange: (iso: string) => void }): ReactNode {
  return (
    <DatePicker
      id={props.id}
      name={props.name}
      format="DD/MM/YYYY"
      style={{ width: '100%' }}
      value={props.iso === '' ? null : dayjs(props.iso)}
      onChange={(date: dayjs.Dayjs | null) => props.onChange(date?.format('YYYY-MM-DD') ?? '')}
    />
  )
}

function SearchableSelect({ field, value, onChange }: ControlProps): ReactNode {
  return (
    <Select<string, { value: string; label: string }>
      id={field.id}
      showSearch
      allowClear
      virtual
      placeholder={field.placeholder ?? 'Chọn'}
      options={(field.choices ?? []).map(({ value: chosen, text }: Choice) => ({ value: chosen, label: text }))}
      optionFilterProp="label"
      value={value === '' ? null : String(value)}
      onChange={(chosen: string | undefined) => onChange(chosen ?? '')}
    />
  )
}
