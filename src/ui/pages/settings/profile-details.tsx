import { authorityOffice, defaultProfile, forms, type Office, type ReceiverProfile } from '../../../procedures'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { receiverOfChoice, routeChoices, sourceOfChoice, type RouteChoice } from './route-choices'

/** A profile to look at: its note, which request goes where, and how to reach both offices. */
export function ProfileDetails({ profile }: { readonly profile: ReceiverProfile }) {
  const { words, language } = useWords()
  const { offices } = words.settings.receivers
  const note = language === 'en' ? (profile.noteEnglish ?? profile.note) : profile.note
  const isCalm = profile.id === defaultProfile.id || profile.certainty === 'user'
  return (
    <>
      {note !== undefined && (
        <Notice tone={isCalm ? 'info' : 'warning'}>
          <p class="wrap">{note}</p>
        </Notice>
      )}
      <RoutesTable profile={profile} />
      <div class="cards">
        <OfficeFacts title={offices.authority} office={authorityOffice} />
        {profile.department && <OfficeFacts title={offices.department} office={profile.department} />}
      </div>
    </>
  )
}

/** What a choice is called: the form's name, and the kind of device where that matters. */
export function useChoiceName(): (choice: RouteChoice, choices: readonly RouteChoice[]) => string {
  const { words } = useWords()
  return ({ mau, deviceKind }, choices) => {
    const isOneOfSeveral = choices.filter((one) => one.mau === mau).length > 1
    const kind =
      deviceKind !== undefined
        ? words.fieldWords.choices[deviceKind]
        : isOneOfSeveral
          ? words.settings.receivers.otherKinds
          : undefined
    return kind === undefined ? forms[mau].shortName : `${forms[mau].shortName} – ${kind}`
  }
}

function RoutesTable({ profile }: { readonly profile: ReceiverProfile }) {
  const { words } = useWords()
  const texts = words.settings.receivers
  const nameOf = useChoiceName()
  const choices = routeChoices(profile)
  return (
    <div class="table-box" role="region" aria-label={texts.routesTitle} tabIndex={0}>
      <table class="compact">
        <caption class="seen-by-readers-only">{texts.routesTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.to}</th>
            <th scope="col">{words.settings.source}</th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => {
            const to = receiverOfChoice(profile, choice)
            return (
              <tr key={`${choice.mau}${choice.deviceKind ?? ''}`}>
                <td class="wrap">
                  <span class="strong">{choice.mau}</span> {nameOf(choice, choices)}
                </td>
                <td class={to === 'department' ? 'once strong' : 'once'}>{texts.kinds[to]}</td>
                <td class="wrap small muted">{sourceOfChoice(profile, choice)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function OfficeFacts({ title, office }: { readonly title: string; readonly office: Office }) {
  const { words, language } = useWords()
  const texts = words.settings.receivers
  const note = language === 'en' ? (office.noteEnglish ?? office.note) : office.note
  const unknown = <span class="muted">{texts.unknownHere}</span>
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      <dl class="facts">
        <dt>{texts.name}</dt>
        <dd>{office.name}</dd>
        <dt>{texts.address}</dt>
        <dd>{office.address === '' ? unknown : office.address}</dd>
        <dt>{texts.phones}</dt>
        <dd>
          {office.phones.length === 0
            ? unknown
            : office.phones.map(({ number, what }) => (
                <span key={number} class="second">
                  {what === '' ? number : `${number} (${what})`}
                </span>
              ))}
        </dd>
        <dt>{texts.code}</dt>
        <dd>{office.organisationCode ?? unknown}</dd>
        <dt>{words.settings.source}</dt>
        <dd class="small muted">{office.source}</dd>
      </dl>
      {note !== undefined && <p class="small finding warning wrap">{note}</p>}
    </section>
  )
}
