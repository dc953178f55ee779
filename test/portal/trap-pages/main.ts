import { showRoutes } from '../router'
import { foreignFrame } from './foreign-frame'
import { honeypots, secrets } from './hidden'
import { hostile } from './hostile'
import { changes, grows, landing, navigate, reRender } from './restless'
import { clobbered, many } from './sizes'

showRoutes({
  'traps/honeypots': honeypots,
  'traps/otp': secrets,
  'traps/foreign-frame': foreignFrame,
  'traps/re-render': reRender,
  'traps/navigate': navigate,
  'traps/landing': landing,
  'traps/changes': changes,
  'traps/grows': grows,
  'traps/many': many,
  'traps/clobbered': clobbered,
  'traps/hostile': hostile,
})
