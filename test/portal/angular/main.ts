import '@angular/compiler'
import './theme.css'
import { showRoutes } from '../router'
import { angularMau01 } from './mau-01'
import { angularMau04 } from './mau-04'
import { angularPage } from './page'

showRoutes({ [angularMau01.page]: angularPage(angularMau01), [angularMau04.page]: angularPage(angularMau04) })
