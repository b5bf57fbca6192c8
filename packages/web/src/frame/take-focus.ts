/** A `ref` of what takes the place of the control that was used, so that the keyboard goes on from there. */
export const takeFocus = (place: HTMLElement | null): void => place?.focus();
