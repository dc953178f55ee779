import { defineComponent, type PropType } from 'vue'
import type { ToolkitField } from '../toolkit-field'

/** A field on Element Plus. `virtual-select` is el-select-v2, which renders only the options in sight. */
export type VueField = ToolkitField<'text' | 'long-text' | 'date' | 'select' | 'virtual-select' | 'radio' | 'check'>

/** One control of Element Plus, bound both ways by `v-model`; dates are handed over as ISO. */
export const FieldControl = defineComponent({
  name: 'FieldControl',
  props: {
    field: { type: Object as PropType<VueField>, required: true },
    modelValue: { type: [String, Boolean], required: true },
    /** Makes ids of table rows differ; empty outside of tables. */
    suffix: { type: String, default: '' },
  },
  emits: ['update:modelValue'],
  methods: {
    take(value: unknown): void {
      this.$emit('update:modelValue', value ?? '')
    },
    options(): { value: string; label: string }[] {
      return (this.field.choices ?? []).map(({ value, text }) => ({ value, label: text }))
    },
  },
  template: `
    <el-select v-if="field.control === 'select'" :id="field.id + suffix" :model-value="modelValue" filterable clearable
      :placeholder="field.placeholder ?? 'Chọn'" @update:model-value="take">
      <el-option v-for="one in options()" :key="one.value" :value="one.value" :label="one.label" />
    </el-select>
    <el-select-v2 v-else-if="field.control === 'virtual-select'" :id="field.id + suffix" :model-value="modelValue"
      filterable clearable :options="options()" :placeholder="field.placeholder ?? 'Chọn'" @update:model-value="take" />
    <el-date-picker v-else-if="field.control === 'date'" :id="field.id + suffix" :model-value="modelValue" type="date"
      format="DD/MM/YYYY" value-format="YYYY-MM-DD" :placeholder="field.placeholder ?? 'Chọn ngày'"
      @update:model-value="take" />
    <el-radio-group v-else-if="field.control === 'radio'" :id="field.id + suffix" :model-value="modelValue"
      @update:model-value="take">
      <el-radio v-for="one in options()" :key="one.value" :value="one.value">{{ one.label }}</el-radio>
    </el-radio-group>
    <el-checkbox v-else-if="field.control === 'check'" :id="field.id + suffix" :model-value="modelValue"
      @update:model-value="take">{{ field.label }}</el-checkbox>
    <el-input v-else :id="field.id + suffix" :model-value="modelValue" :name="field.name + suffix"
      :type="field.control === 'long-text' ? 'textarea' : 'text'" :maxlength="field.maxLength"
      :placeholder="field.placeholder" @update:model-value="take" />`,
})
