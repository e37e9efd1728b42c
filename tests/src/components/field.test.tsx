import { fireEvent, render, screen } from '@testing-library/react'
import { Field } from '#src/components/field.tsx'

test('the label names the input, hint, error and count describe it', () => {
  render(
    <Field
      id="family"
      label="Family name"
      hint="As in the passport"
      error="Enter the family name"
      count="0 of 50"
      value=""
      onInput={jest.fn()}
    />,
  )
  const input = screen.getByRole('textbox', { name: 'Family name' })
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['As in the passport', 'Enter the family name', '0 of 50'])
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(input.id).toBe('family')
})

test('without an error it is valid', () => {
  render(<Field id="given" label="Given names" value="Anna" onInput={jest.fn()} />)
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('false')
})

test('a telephone field asks for the keyboard and the autofill of telephones', () => {
  render(<Field id="phone" label="Phone" type="tel" autocomplete="tel" value="" onInput={jest.fn()} />)
  const input = screen.getByRole('textbox', { name: 'Phone' })
  expect(input.getAttribute('type')).toBe('tel')
  expect(input.getAttribute('autocomplete')).toBe('tel')
  expect(input.getAttribute('inputmode')).toBe('tel')
})

test('typing is handed up, and a tap on the label goes to the input', () => {
  const onInput = jest.fn()
  render(<Field id="given" label="Given names" value="" onInput={onInput} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Zoë' } })
  expect(onInput.mock.calls).toEqual([['Zoë']])
  fireEvent.click(screen.getByText('Given names'))
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})
