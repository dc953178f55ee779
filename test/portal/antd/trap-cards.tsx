/** @jsxImportSource react */
import { Card, Checkbox, Col, Form, Input, Row } from 'antd'
import type { ReactNode } from 'react'
import type { FormDefinition } from '../form'
import type { FieldValues } from '../state'
import type { TrapIds } from '../traps'
import { DateBox } from './field'

/** Where the traps of the Ant Design pages are. */
export const antdTrapIds: TrapIds = {
  searchBox: 'q',
  accountName: 'rc_1',
  accountEmail: 'rc_2',
  honeypot: 'rc_3',
  dossierCode: 'rc_4',
  licenceNumber: 'rc_5',
  licenceIssueDate: 'rc_6',
  licenceIssuePlace: 'rc_7',
  attachment: 'rc_8',
  captcha: 'rc_9',
  signingPassword: 'rc_10',
  confirmPassword: 'rc_11',
  declaration: 'rc_12',
}

interface TrapProps {
  values: FieldValues
  onChange: (key: string, value: string | boolean) => void
}

/** Who is logged in: enabled boxes, filled already. */
export function AccountCard({ form, ...props }: TrapProps & { form: FormDefinition }): ReactNode {
  return (
    <Card title="Tài khoản đang đăng nhập" size="small">
      <Row gutter={16}>
        <TextBox {...props} trap="accountName" label="Họ và tên" />
        <TextBox {...props} trap="accountEmail" label="Email" />
        <Col span={6}>
          <Form.Item label="Mã hồ sơ" htmlFor={antdTrapIds.dossierCode}>
            <Input id={antdTrapIds.dossierCode} readOnly value={form.dossierCode} />
          </Form.Item>
        </Col>
      </Row>
    </Card>
  )
}

/** A box that no person sees, controlled like all others. */
export function Honeypot({ form, values, onChange }: TrapProps & { form: FormDefinition }): ReactNode {
  const { label, name, hiding } = form.honeypot
  return (
    <div className={`honeypot-${hiding}`}>
      <label htmlFor={antdTrapIds.honeypot}>{label}</label>
      <input
        id={antdTrapIds.honeypot}
        name={name}
        type="text"
        tabIndex={-1}
        autoComplete="off"
        value={String(values['honeypot'] ?? '')}
        onChange={(event) => onChange('honeypot', event.target.value)}
      />
    </div>
  )
}

/** The managing agency's own licence: its date and place are not those of a citizen's card. */
export function LicenceCard(props: TrapProps): ReactNode {
  const { values, onChange } = props
  return (
    <Card title="Cơ quan, tổ chức quản lý trực tiếp" size="small">
      <Row gutter={16}>
        <TextBox {...props} trap="licenceNumber" label="Số giấy phép/quyết định thành lập" />
        <Col span={6}>
          <Form.Item label="Ngày cấp" htmlFor={antdTrapIds.licenceIssueDate}>
            <DateBox
              id={antdTrapIds.licenceIssueDate}
              name="ngayCap"
              iso={String(values['licenceIssueDate'] ?? '')}
              onChange={(iso) => onChange('licenceIssueDate', iso)}
            />
          </Form.Item>
        </Col>
        <TextBox {...props} trap="licenceIssuePlace" label="Nơi cấp" />
      </Row>
    </Card>
  )
}

/** Attachment, password, captcha and declaration: the clerk's own business. */
export function ConfirmationCard(props: TrapProps): ReactNode {
  const { values, onChange } = props
  return (
    <Card title="Xác nhận và gửi hồ sơ" size="small">
      <Row gutter={16}>
        <Col span={6}>
          <Form.Item label="Văn bản đề nghị đã ký số (.pdf)" htmlFor={antdTrapIds.attachment}>
            <input id={antdTrapIds.attachment} type="file" accept=".pdf" />
          </Form.Item>
        </Col>
        <TextBox {...props} trap="signingPassword" label="Mật khẩu ký số" isPassword />
        <TextBox {...props} trap="confirmPassword" label="Xác nhận mật khẩu" isPassword />
        <TextBox {...props} trap="captcha" label="Mã xác nhận" suffix={<CaptchaPicture />} />
      </Row>
      <Checkbox
        id={antdTrapIds.declaration}
        checked={values['declaration'] === true}
        onChange={(event) => onChange('declaration', event.target.checked)}
      >
        Tôi xin cam đoan những thông tin kê khai trên là đúng sự thật.
      </Checkbox>
    </Card>
  )
}

function TextBox(
  props: TrapProps & {
    trap:
      | 'accountName'
      | 'accountEmail'
      | 'licenceNumber'
      | 'licenceIssuePlace'
      | 'captcha'
      | `${'signing' | 'confirm'}Password`
    label: string
    isPassword?: boolean
    suffix?: ReactNode
  },
): ReactNode {
  const Box = props.isPassword ? Input.Password : Input
  const id = antdTrapIds[props.trap]
  return (
    <Col span={6}>
      <Form.Item label={props.label} htmlFor={id}>
        <Box
          id={id}
          autoComplete={props.isPassword ? 'new-password' : 'off'}
          {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
          value={String(props.values[props.trap] ?? '')}
          onChange={(event) => props.onChange(props.trap, event.target.value)}
        />
      </Form.Item>
    </Col>
  )
}

function CaptchaPicture(): ReactNode {
  return (
    <svg className="captcha-picture" viewBox="0 0 96 32" role="img" aria-label="Ảnh mã xác nhận">
      <rect width="96" height="32" fill="#e4ddc8" />
      <path d="M0 22L96 8M0 6L96 27" stroke="#8a8f66" />
      <text x="10" y="23" fontSize="20" fontStyle="italic" fill="#43502f" letterSpacing="3">
        R2T9W
      </text>
    </svg>
  )
}
