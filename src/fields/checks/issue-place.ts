import { importColumn } from '../import-columns'
import { issuePlaceAliases } from '../issue-places'
import type { ValueProblem } from './value-problem'

/** Hints when nơi cấp names neither of the two bodies that the Authority's import list knows. Nothing is mapped silently. */
export function checkIssuePlace(text: string): ValueProblem | undefined {
  return issuePlaceAliases(text).length > 0 ? undefined : unknown
}

const unknown: ValueProblem = {
  severity: 'hint',
  code: 'ISSUE_PLACE_UNKNOWN',
  message:
    'Nơi cấp không phải một trong hai cục mà danh sách của Cục nhận. Nếu trang hoặc tệp bắt chọn, hãy chọn theo thẻ căn cước.',
  english: 'The place of issue is neither of the two bodies that the import list knows. Choose by the card if asked.',
  source: importColumn('E'),
}
