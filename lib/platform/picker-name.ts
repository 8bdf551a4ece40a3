/** Name of the line between the panel and the picker in a frame. */
export const PICKER = 'sidecard-picker';
