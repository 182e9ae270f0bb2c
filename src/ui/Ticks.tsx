interface Props {
  legend: string;
  /** What can be ticked, in words; no two alike. */
  all: readonly string[];
  ticked: readonly string[];
  onChange: (ticked: string[]) => void;
}

/** A list to tick; nothing where there is nothing to tick. What is ticked keeps the list's order. */
export function Ticks({ legend, all, ticked, onChange }: Props) {
  if (!all.length) return null;
  const change = (item: string, isTicked: boolean) =>
    onChange(all.filter((each) => (each === item ? isTicked : ticked.includes(each))));
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      {all.map((item) => (
        <label key={item}>
          <input
            type="checkbox"
            checked={ticked.includes(item)}
            onChange={(event) => change(item, event.currentTarget.checked)}
          />
          {item}
        </label>
      ))}
    </fieldset>
  );
}
