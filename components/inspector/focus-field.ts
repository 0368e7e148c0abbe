const focusable = 'input:not([type=hidden]), textarea, select, [role=combobox], [role=switch], button';

/** Scrolls to the field at a path (`uplinks/0/address`), or to what holds it, and puts the focus there. */
export function focusField(form: HTMLElement, field: string): void {
  const parts = field.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const path = parts.slice(0, length).join('/');
    const found = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    found.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
    return;
  }
}
