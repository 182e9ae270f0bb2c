/** Leads to another answer: in place where the page can, else in a tab of its own. */
export function AnswerLink(props: {
  id: string;
  onOpen?: ((id: string) => void) | undefined;
  children: string;
}) {
  const open = (event: MouseEvent) => {
    if (!props.onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    props.onOpen(props.id);
  };
  return (
    <a href={`answer.html#${props.id}`} onClick={open}>
      {props.children}
    </a>
  );
}
