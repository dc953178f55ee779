import './global-jquery'
import { showRoutes } from '../router'
import { jqueryMau01 } from './mau-01'
import { jqueryMau06 } from './mau-06'
import { jqueryPage } from './page'

showRoutes({ [jqueryMau01.page]: jqueryPage(jqueryMau01), [jqueryMau06.page]: jqueryPage(jqueryMau06) })
