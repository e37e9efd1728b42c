import { fireEvent, render, screen } from '@testing-library/react'
import { ErrorSummary } from '#src/components/error-summary.tsx'
import { Field } from '#src/components/field.tsx'

const errors = [
  { fieldId: 'family', words: 'Enter the family name' },
  { fieldId: 'phone', words: 'Enter a phone number' },
]

test('it takes the focus when it appears', () => {
  render(<ErrorSummary title="There is a problem" errors={errors} />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  expect(screen.getByRole('heading', { name: 'There is a problem' })).toBeTruthy()
})

test('each error leads to its field', () => {
  const onGo = jest.fn()
  render(
    <>
      <ErrorSummary title="There is a problem" errors={errors} onGo={onGo} />
      <Field id="phone" label="Phone" value="" onInput={jest.fn()} />
    </>,
  )
  fireEvent.click(screen.getByRole('link', { name: 'Enter a phone number' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Phone' }))
  expect(onGo.mock.calls).toEqual([['phone']])
})

test('of two fields with one id the one on the shown page is meant', () => {
  render(
    <>
      <ErrorSummary title="There is a problem" errors={errors} />
      <Field id="phone" label="Shown" value="" onInput={jest.fn()} />
      <div style={{ display: 'none' }}>
        <Field id="phone" label="Below" value="" onInput={jest.fn()} />
      </div>
    </>,
  )
  fireEvent.click(screen.getByRole('link', { name: 'Enter a phone number' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Shown' }))
})
