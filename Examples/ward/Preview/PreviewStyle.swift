/// What the index and the views of a preview need besides the style sheet of pages. 2.75rem are 44 px, the smallest target.
enum PreviewStyle {
  static let rules = """
    .preview main,.preview .wide{max-width:90rem}
    .scroll{position:relative;overflow-x:auto;margin:0 0 1.5rem}
    table{width:100%;min-width:48rem;border-collapse:collapse}
    caption{padding:0 0 .5rem;font-weight:700;text-align:left}
    th,td{padding:.25rem .75rem;border:1px solid var(--divider);text-align:left}
    thead th{background:var(--surface)}
    tbody th{font-weight:400}
    td a{display:flex;align-items:center;min-width:2.75rem;min-height:2.75rem}
    .preview tbody tr:hover{background:var(--surface)}
    code{color:var(--support);font-size:.875rem}
    .switch{color:var(--support);font-size:.875rem}
    .switches{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin:0 0 1rem}
    .switches ul{margin:0 -.5rem;padding:0}
    .switches .switch{margin:0}
    .preview a[aria-current]:visited{color:var(--text)}
    .widths{margin:0;padding:0;border:0}
    .widths .row{gap:0 1rem}
    .alone a{display:inline-flex;align-items:center;min-height:2.75rem}
    .view h1{margin:0 0 1rem;font-size:1.375rem}
    iframe{display:block;width:100%;height:46rem;max-width:100%;margin:0 0 1.5rem;border:0;
    outline:1px solid var(--border);background:var(--ground)}
    .view:has(#width-tablet:checked) iframe{width:768px}
    .view:has(#width-phone:checked) iframe{width:375px}
    .view:has(#width-small:checked) iframe{width:320px}
    .beside ol{font-size:.9375rem}
    .beside li+li{margin:0}
    @media (min-width:75rem){
    .view main{display:grid;grid-template-columns:minmax(0,1fr) 24rem;gap:0 2rem;align-items:start}
    .view main>*{grid-column:1/-1}
    .view main>iframe{grid-column:1;height:60rem}
    .view main>.beside{grid-column:2;grid-row:auto}
    }

    """

  /// Keeps the chosen width from view to view, where the browser lets files keep something.
  static let script = """
    (() => {
      const key = "ward-preview-width", widths = document.querySelectorAll("input[name=width]");
      const kept = (act) => { try { return act(sessionStorage) } catch { return null } };
      for (const width of widths) {
        width.addEventListener("change", () => kept((store) => store.setItem(key, width.value)));
        if (width.value === kept((store) => store.getItem(key))) width.checked = true;
      }
    })();

    """
}
