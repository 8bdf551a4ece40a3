/** Name of the one alarm there is: it rings when the next follow-up is due. */
export const FOLLOW_UP_ALARM = 'follow-ups';
