import { vueTrapIds } from '../trap-ids'
import { trapMarkup } from '../trap-markup'
import type { VueForm } from './form-definition'

/** The page's Vue template. The traps are written as Element Plus would render them, but belong to no model. */
export function pageTemplate(form: VueForm): string {
  const traps = trapMarkup(vueTrapIds, form.traps, elementPlusItem, 'el-input__inner')
  return `
    <h1>{{ form.title }}</h1>
    <el-form label-position="top" class="vue-page" @submit.prevent="submit">
      <el-card><template #header>Phiên làm việc</template><div class="form-grid">${traps.account}</div></el-card>
      ${traps.honeypot}
      <el-card><template #header>Đơn vị chủ quản</template><div class="form-grid">${traps.licence}</div></el-card>
      <el-card><template #header>{{ form.receiverTitle }}</template>${block('receiver')}</el-card>
      <el-card><template #header>{{ form.subjectsTitle }}
        <el-button id="btnThem" @click="add">{{ form.add }}</el-button></template>${subjectTable(form)}</el-card>
      <el-card><template #header>{{ form.letterTitle }}</template>${block('letter')}</el-card>
      <el-card><div class="form-grid">${traps.confirmation}</div></el-card>
      <div class="buttons centred">
        <el-button>Lưu nháp</el-button>
        <el-button id="btnGui" type="primary" native-type="submit">Gửi hồ sơ</el-button>
      </div>
    </el-form>
    ${form.rows === 'in-dialog' ? dialog : ''}`
}

const item = (model: string): string => `
  <el-form-item :label="field.label" :required="field.required"
    :for="field.control === 'radio' ? undefined : field.id">
    <field-control :field="field" v-model="${model}[field.key]" />
  </el-form-item>`

const block = (name: 'receiver' | 'letter'): string => `
  <div class="form-grid"><div v-for="field in form.${name}" :key="field.id" :class="{ wide: field.wide }">
    ${item(`model.${name}`)}</div></div>`

const dialog = `
  <el-dialog :model-value="model.editing !== null" title="Organization" width="640px" :close-on-click-modal="false"
    destroy-on-close @close="model.editing !== null && cancel()">
    <el-form v-if="model.editing" label-position="right" label-width="170px" @submit.prevent>
      <template v-for="field in form.subjects" :key="field.id">${item('model.editing')}</template>
    </el-form>
    <template #footer>
      <el-button @click="cancel">Hủy</el-button><el-button id="btnLuu" type="primary" @click="save">Lưu</el-button>
    </template>
  </el-dialog>`

function subjectTable(form: VueForm): string {
  const cell =
    form.rows === 'in-table'
      ? `<field-control :field="field" :suffix="'_' + $index" v-model="row[field.key]" />`
      : '{{ shown(field, row) }}'
  return `
    <el-table :data="model.subjects" border style="width: 100%">
      <el-table-column type="index" label="STT" width="60" />
      <el-table-column v-for="field in form.subjects" :key="field.key" :label="field.label"
        :min-width="field.columnWidth"><template #default="{ row, $index }">${cell}</template></el-table-column>
    </el-table>`
}

function elementPlusItem(label: string, control: string, id: string): string {
  return `<div class="el-form-item el-form-item--label-top"><label class="el-form-item__label" for="${id}">${label}</label>
    <div class="el-form-item__content"><div class="el-input"><div class="el-input__wrapper">${control}</div></div></div></div>`
}
