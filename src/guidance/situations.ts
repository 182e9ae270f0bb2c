/** The common situations on the popup's home, one press each: what people call it, and its answer. */
export const situations: readonly { label: string; answer: string }[] = [
  { label: 'Locked', answer: 'unlock' },
  { label: 'Expiring soon', answer: 'renew' },
  { label: 'Expired', answer: 'renew-after-expiry' },
  { label: 'Lost or stolen', answer: 'lost-stolen-damaged' },
  { label: 'Damaged', answer: 'damaged-card' },
  { label: 'Who to contact', answer: 'find-my-ra' },
];
