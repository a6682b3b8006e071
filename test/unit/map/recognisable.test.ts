import { describe, expect, test } from 'vitest'
import { countOfPersons, recognisablePersons } from '../../../shared/map/recognisable.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const counted = { indicatorPersons: null, indicatorName: '', indicatorValue: '', territory: ['Montefosco'] }

describe('people behind an indicator', () => {
  test.each([
    ['Minori seguiti', '4', 4],
    ['Casi conosciuti', 'due', 2],
    ['', '3 persone su 22 seguite', 3],
    ['', 'circa 30 famiglie', 30],
    ['Anziani', '9 nel 2025', 9],
    ['Elderly people living alone', 'three', 3],
    ['Persone che hanno rinunciato', '1 su 4', null],
    ['Anziani', '4%', null],
    ['Anziani', '3,5', null],
    ['Giorni con strada chiusa', '4', null],
    ['Persone', '4 giorni', null],
    ['Persone', 'molte', null],
    ['Mense aperte', '3', null],
    ['Case vuote', '4', null],
    ['Volontari della mensa', '4', 4],
    ['', 'tre casi', 3],
  ])('«%s: %s» counts %s', (indicatorName, indicatorValue, count) => {
    expect(countOfPersons({ ...counted, indicatorName, indicatorValue })).toBe(count)
  })

  test('may be recognised when they are fewer than five where they are', () => {
    const few = { ...counted, indicatorPersons: 4 }
    expect(recognisablePersons(few)).toEqual({ personCount: 4, places: ['Montefosco'] })
    expect(recognisablePersons({ ...few, indicatorPersons: 5 })).toBeNull()
    expect(recognisablePersons({ ...few, indicatorPersons: 0 })).toBeNull()
    expect(recognisablePersons({ ...few, territory: [] })).toBeNull()
  })

  test('are enough in every need of the sample', () => {
    expect(sampleSnapshot().needs.filter((need) => recognisablePersons(need) !== null)).toEqual([])
  })
})
