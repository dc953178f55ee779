import type { ComponentChildren } from 'preact'
import { errorEntry } from '../../../errors'
import {
  judgeSignature,
  judgeSigning,
  type FileSigning,
  type SignatureFinding,
  type SigningJudgement,
} from '../../../requests'
import { Badge } from '../../components/states'
import { useServices } from '../../components/services-context'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'

type Tone = 'plain' | 'good' | 'warning' | 'error'

const graveJudgements: ReadonlySet<SigningJudgement> = new Set([
  'altered',
  'broken',
  'malformed',
  'expired-when-signed',
])

function toneOf(judgement: SigningJudgement): Tone {
  if (judgement === 'valid') return 'good'
  return graveJudgements.has(judgement) ? 'error' : 'warning'
}

/** What is known of a file's signatures, in words: the gravest first, then each signer. */
export function SigningView({ signing }: { readonly signing: FileSigning }) {
  const { words, language } = useWords()
  const { nowMs } = useServices()
  const texts = words.signing
  if (signing.state === 'signed') return <Signatures signatures={signing.signatures} now={nowMs()} />
  const next =
    signing.state === 'unreadable'
      ? `${errorEntry(signing.code)[language].what} ${errorEntry(signing.code)[language].next}`
      : signing.state === 'not-signed'
        ? texts.notSignedNext
        : signing.state === 'encrypted'
          ? texts.encryptedNext
          : ''
  const tone = signing.state === 'unreadable' || signing.state === 'encrypted' ? 'warning' : 'plain'
  return (
    <Verdict tone={tone} text={texts.states[signing.state]}>
      {next}
    </Verdict>
  )
}

function Verdict({
  tone,
  text,
  children,
}: {
  readonly tone: Tone
  readonly text: string
  readonly children?: ComponentChildren
}) {
  return (
    <p class="signing">
      <Badge tone={tone}>{text}</Badge> <span class="muted">{children}</span>
    </p>
  )
}

function Signatures({ signatures, now }: { readonly signatures: readonly SignatureFinding[]; readonly now: number }) {
  const texts = useWords().words.signing
  const judgement = judgeSigning(signatures, now)
  return (
    <>
      {judgement === undefined ? (
        <Verdict tone="plain" text={texts.states['not-signed']}>
          {texts.notSignedNext}
        </Verdict>
      ) : (
        <Verdict tone={toneOf(judgement)} text={texts.judgements[judgement]}>
          {texts.next[judgement]}
        </Verdict>
      )}
      {signatures.map((one, at) => (
        <Signature key={at} one={one} all={signatures} at={at} now={now} />
      ))}
    </>
  )
}

function Signature({
  one,
  all,
  at,
  now,
}: {
  readonly one: SignatureFinding
  readonly all: readonly SignatureFinding[]
  readonly at: number
  readonly now: number
}) {
  const texts = useWords().words.signing
  const isCovered = all.some(({ verdict, isWhole }) => verdict === 'intact' && isWhole)
  const isEarlier = one.verdict === 'intact' && !one.isWhole && isCovered
  const judgement = judgeSignature(isEarlier ? { ...one, isWhole: true } : one, now)
  const words = isEarlier && judgement === 'valid' ? texts.right : texts.judgements[judgement]
  const { signer, signedAt } = one
  return (
    <div class="signature">
      {all.length > 1 && (
        <p class="row tight">
          <span class="strong">{texts.numbered(at + 1, all.length)}</span>{' '}
          {!one.isTimestamp && <Badge tone={toneOf(judgement)}>{words}</Badge>}
        </p>
      )}
      {one.isTimestamp && <p class="muted">{texts.timestamp}</p>}
      {isEarlier && <p class="muted">{texts.earlier}</p>}
      {signer && (
        <dl class="signer">
          <Fact
            name={texts.signer}
            value={[signer.name, signer.organisation].filter((part) => part !== '').join(', ')}
          />
          <Fact name={texts.issuer} value={signer.issuer} />
          <Fact
            name={texts.validity}
            value={texts.period(vietnamTime(signer.notBefore), vietnamTime(signer.notAfter))}
          />
          {signedAt !== undefined && <Fact name={texts.signedAt} value={vietnamTime(signedAt)} />}
          <Fact name={texts.chain} value={texts.chains[one.chain]} />
        </dl>
      )}
    </div>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const { common } = useWords().words
  return (
    <div>
      <dt class="muted">{name}</dt>
      <dd>{value === '' ? common.none : value}</dd>
    </div>
  )
}
