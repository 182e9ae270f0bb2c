/** The common situations on the popup's home, one press each: what people call it, and its answer. */
export const situations: readonly { label: string; answer: string }[] = [
  { label: 'Locked', answer: 'unlock' },
  { label: 'Expired or expiring', answer: 'renew' },
  { label: 'Not recognised', answer: 'card-not-recognised' },
  { label: 'No role here', answer: 'role-adjustment' },
  { label: 'Lost or stolen', answer: 'lost-stolen-damaged' },
  { label: 'New starter', answer: 'new-starter' },
];
