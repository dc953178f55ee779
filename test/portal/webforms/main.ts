import { showRoutes } from '../router'
import { webformsMau01 } from './mau-01'
import { webformsMau05 } from './mau-05'
import { webformsPage } from './page'

showRoutes({
  [webformsMau01.page]: webformsPage(webformsMau01),
  [webformsMau05.page]: webformsPage(webformsMau05),
})
