import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '#src/components/button.tsx'
import { Sheet } from '#src/components/sheet.tsx'

const Opener = ({ onClose }: { readonly onClose?: () => void }) => {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClose?.()
  }
  return (
    <>
      <Button words="How we counted" onPress={() => setOpen(true)} />
      <Sheet open={open} title="Counted days" closeLabel="Close" onClose={close}>
        <Button words="Print" onPress={close} />
      </Sheet>
    </>
  )
}

const open = () => {
  const opener = screen.getByRole('button', { name: 'How we counted' })
  opener.focus()
  fireEvent.click(opener)
  return opener
}

test('the focus goes in, and comes back where it was', () => {
  render(<Opener />)
  const opener = open()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Counted days' }))
  expect(screen.getByRole('dialog', { name: 'Counted days' }).getAttribute('aria-modal')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('Escape closes it', () => {
  const onClose = jest.fn()
  render(<Opener onClose={onClose} />)
  open()
  fireEvent.keyDown(screen.getByRole('heading', { name: 'Counted days' }), { key: 'Escape' })
  expect(onClose).toHaveBeenCalledTimes(1)
})

test('Tab does not leave it', () => {
  render(<Opener />)
  open()
  const close = screen.getByRole('button', { name: 'Close' })
  const print = screen.getByRole('button', { name: 'Print' })
  print.focus()
  fireEvent.keyDown(print, { key: 'Tab' })
  expect(document.activeElement).toBe(close)
  fireEvent.keyDown(close, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(print)
})
