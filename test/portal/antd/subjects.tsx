/** @jsxImportSource react */
import { Button, Card, Form, Modal, Table } from 'antd'
import type { Dispatch, ReactNode } from 'react'
import type { FieldDefinition, FormDefinition } from '../form'
import type { FieldValues } from '../state'
import { Fields } from './field'
import type { PageAction } from './page-state'

/** The list of saved subjects, as text, with the button that opens the modal. */
export function SubjectList({
  form,
  subjects,
  dispatch,
}: {
  form: FormDefinition
  subjects: FieldValues[]
  dispatch: Dispatch<PageAction>
}): ReactNode {
  const add = (
    <Button id="btn-them" type="primary" onClick={() => dispatch({ type: 'open-modal', fields: form.subjects })}>
      Thêm thuê bao
    </Button>
  )
  const columns = [
    { key: 'number', title: 'STT', render: (_: unknown, __: FieldValues, row: number) => row + 1 },
    ...form.subjects.map((field) => ({
      key: field.key,
      title: field.label,
      render: (_: unknown, subject: FieldValues) => shownText(field, subject[field.key]),
    })),
    {
      key: 'actions',
      title: 'Thao tác',
      render: (_: unknown, __: FieldValues, row: number) => (
        <Button size="small" onClick={() => dispatch({ type: 'remove-row', row })}>
          Xóa
        </Button>
      ),
    },
  ]
  return (
    <Card title={form.subjectsTitle} size="small" extra={add}>
      <Table<FieldValues>
        size="small"
        bordered
        pagination={false}
        scroll={{ x: true }}
        columns={columns}
        dataSource={subjects}
        rowKey={(subject) => subjects.indexOf(subject)}
      />
    </Card>
  )
}

/** The modal with one subject's fields. It stands outside the page's form, so that saving a row submits nothing. */
export function SubjectModal({
  form,
  editing,
  dispatch,
}: {
  form: FormDefinition
  editing: FieldValues | null
  dispatch: Dispatch<PageAction>
}): ReactNode {
  return (
    <Modal
      title="Thông tin thuê bao"
      open={editing !== null}
      width={760}
      okText="Lưu"
      cancelText="Hủy"
      okButtonProps={{ id: 'btn-luu' }}
      maskClosable={false}
      destroyOnHidden
      onOk={() => dispatch({ type: 'save-modal' })}
      onCancel={() => dispatch({ type: 'cancel-modal' })}
    >
      <Form layout="vertical" component="div">
        <Fields
          fields={form.subjects}
          values={editing ?? {}}
          perLine={2}
          onChange={(key, value) => dispatch({ type: 'set', block: 'editing', key, value })}
        />
      </Form>
    </Modal>
  )
}

function shownText(field: FieldDefinition, value: string | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? '×' : ''
  if (value === undefined) return ''
  if (field.control === 'date') return value.split('-').reverse().join('/')
  return field.choices?.find((choice) => choice.value === value)?.text ?? value
}
