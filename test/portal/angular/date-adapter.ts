import { NativeDateAdapter } from '@angular/material/core'
import { isoFromTyped } from '../form'

/** Reads and shows dd/MM/yyyy, as Vietnamese sites have it; anything else is no date. */
export class VietnameseDateAdapter extends NativeDateAdapter {
  override parse(value: unknown): Date | null {
    if (typeof value !== 'string' || value.trim() === '') return null
    const iso = isoFromTyped(value)
    return iso === null ? this.invalid() : new Date(`${iso}T00:00:00`)
  }

  override format(date: Date, displayFormat: object): string {
    if (Object.keys(displayFormat).length > 2) return super.format(date, displayFormat)
    return isoOf(date).split('-').reverse().join('/')
  }
}

/** The calendar day of a date in local time, as ISO. */
export function isoOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
