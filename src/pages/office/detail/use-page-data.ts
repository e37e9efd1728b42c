import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import type { OfficeView } from '#types/office.ts'
import { officeData } from '../../../lib/office-data.ts'
import { pageData } from '../../../platform/page-data.ts'
import { useDaysAhead } from '../../../stores/days-ahead.ts'
import { useOffice } from '../../../stores/office.ts'

/** The office and its hours for machines, for as long as its page is the one shown. */
export const usePageData = (office: OfficeView): void => {
  const itemId = useOffice((state) => state.itemId)
  const { key, days } = useDaysAhead()
  const listed = key === `${office.id}/${itemId ?? ''}` && days.state === 'ready' ? days.value.days : null
  const data = useMemo(() => {
    if (!pageData.offered) return null
    const hours = office.services.find((one) => one.itemId === itemId)?.hours ?? null
    return officeData(office, hours, listed ?? [])
  }, [office, itemId, listed])
  useEffect(() => {
    if (data === null) return undefined
    pageData.put(office.id, data)
    return () => pageData.remove(office.id)
  }, [office.id, data])
  // Another page may have been laid over this one meanwhile.
  useDidShow(() => {
    if (data !== null) pageData.put(office.id, data)
  })
  useDidHide(() => {
    if (pageData.offered) pageData.remove(office.id)
  })
}
