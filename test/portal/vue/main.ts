import { showRoutes } from '../router'
import { vueMau01 } from './mau-01'
import { vueMau02 } from './mau-02'
import { vuePage } from './page'

showRoutes({ [vueMau01.page]: vuePage(vueMau01), [vueMau02.page]: vuePage(vueMau02) })
