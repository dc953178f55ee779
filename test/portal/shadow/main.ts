import { showRoutes } from '../router'
import { defineComboField } from './combo-field'
import { defineDateField } from './date-field'
import { shadowPage } from './page'
import { defineTextFields } from './text-fields'

defineTextFields()
defineComboField()
defineDateField()
showRoutes({ 'shadow/mau-01': shadowPage })
