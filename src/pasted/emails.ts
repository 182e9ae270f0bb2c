const emailLike = /(?<![\w.%+'-])[a-z0-9][\w.%+'-]{0,80}@[\w-]{1,80}(?:\.[\w-]{1,80}){0,6}/gi;
const spacedEmail = /(?<![\w.%+'-])[\w.%+'-]{1,64}(?: @ ?| ?@ )[\w-]{1,80}(?:\.[\w-]{1,80}){1,6}/g;

/** Where e-mail addresses stand, for hiding them from the readers that follow. */
export const emailPlaces = [emailLike, spacedEmail];

/** Whole addresses in lower case, and those that look broken. */
export function findEmails(text: string): { emails: string[]; broken: { text: string; why: string }[] } {
  const emails = new Set<string>();
  const broken: { text: string; why: string }[] = [];
  for (const [match] of text.matchAll(emailLike)) {
    const address = withoutNextWord(match).toLowerCase();
    if (isEmail(address)) emails.add(address);
    else broken.push({ text: match, why: 'not a whole e-mail address' });
  }
  for (const [match] of text.matchAll(spacedEmail)) {
    broken.push({ text: match, why: 'an e-mail address with a space in it' });
  }
  return { emails: [...emails], broken };
}

function isEmail(address: string): boolean {
  const [name = '', host = '', ...more] = address.split('@');
  if (more.length > 0 || name.length > 64 || address.length > 254) return false;
  if (!/^[a-z0-9](?:[\w.%+'-]*[\w+-])?$/.test(name) || name.includes('..')) return false;
  const labels = host.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9-]{1,63}$/.test(label) && !/^-|-$/.test(label)) &&
    /^[a-z]{2,24}$/.test(labels.at(-1) ?? '')
  );
}

/** 'ra@nhs.netTel' is what pasting makes of two cells that stood side by side. */
function withoutNextWord(address: string): string {
  return address.replace(/(\.[a-z]{2,24})[A-Z][A-Za-z]*$/, '$1').replace(/[._-]+$/, '');
}
