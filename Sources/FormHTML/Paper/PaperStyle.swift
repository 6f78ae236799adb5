/// The style of printed forms: A4, black on white, a question never cut by the end of a sheet. Boxes are 9 mm high, so that
/// people can write in them by hand.
///
/// The code of the form stands at the foot of every sheet as the foot of a table, which every browser repeats; the number
/// of the sheet stands in the page's margin, where the browser can.
enum PaperStyle {
  static let rules: StaticString = """
    @page { size: A4; margin: 12mm 15mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #000; font: 10pt/1.5 "Noto Sans JP", "Noto Sans CJK JP", sans-serif; line-break: strict; overflow-wrap: anywhere; word-break: auto-phrase; }
    h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
    .sheets { display: table; width: 100%; max-width: 180mm; margin: 0 auto; }
    main { display: table-row-group; }
    .code { display: table-footer-group; break-inside: avoid; font-size: 9pt; line-height: 8mm; }
    .addressee { font-size: 11pt; }
    h1 { margin: 1mm 0 2mm; font-size: 16pt; line-height: 1.4; text-align: center; letter-spacing: .1em; }
    .basis { text-align: center; font-size: 8.5pt; }
    .contact { margin: 2mm 0 0; padding: 1.5mm 3mm; border: .3mm solid #000; font-size: 9pt; }
    .how { margin: 2mm 0 0; font-size: 9pt; }
    section { margin-top: 3.5mm; }
    .conditional { padding-left: 2mm; border-left: .6mm dashed #000; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    h2 { padding: .3mm 2.5mm; border: .5mm solid #000; border-left-width: 2.5mm; font-size: 11.5pt; break-after: avoid; }
    h3 { margin: 2.5mm 0 .5mm; font-size: 10.5pt; break-after: avoid; }
    .condition { margin-left: 2mm; font-size: 9.5pt; }
    .question { display: grid; grid-template-columns: 46mm 1fr; gap: 0 4mm; padding: 1.5mm 0 1.5mm 2.5mm; border-bottom: .2mm solid #000; break-inside: avoid; }
    .label, dt { font-weight: 700; }
    .hint, .required, .optional { font-size: 8.5pt; font-weight: 400; line-height: 1.4; }
    .required, .optional { white-space: nowrap; }
    .box { width: 100%; min-height: 9mm; padding: 1mm 2mm; border: .3mm solid #000; }
    .b-2 { width: 13mm; }
    .b-4 { width: 22mm; }
    .b-10 { width: 70mm; }
    .short .box { width: 100%; }
    .area { white-space: pre-wrap; line-height: 8.5mm; padding-top: 0; padding-bottom: 0; }
    .row { display: flex; flex-wrap: wrap; gap: 1mm 1.5mm; align-items: center; }
    .column { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5mm 3mm; }
    .column > .part { display: grid; grid-column: 1 / -1; grid-template-columns: 22mm 1fr; gap: 0 1.5mm; align-items: center; line-height: 1.3; }
    .column > .short { grid-column: auto; }
    .eras { margin-right: 2mm; white-space: nowrap; letter-spacing: .06em; }
    .ticks { list-style: none; display: flex; flex-wrap: wrap; gap: .5mm 5mm; }
    .tick { display: inline-block; width: 4.2mm; height: 4.2mm; margin-right: 1mm; border: .3mm solid #000; vertical-align: -.6mm; font-weight: 700; line-height: 3.8mm; text-align: center; }
    .notice, .panel { margin: 2mm 0; padding: 1.5mm 3mm; border: .6mm solid #000; break-inside: avoid; }
    .signature { margin-top: 3mm; padding: 3mm; border: .3mm solid #000; break-inside: avoid; }
    .signature .row { margin-top: 3mm; }
    .signature .row > p:first-child { min-width: 30mm; }
    .line { flex: 1; min-height: 12mm; border-bottom: .3mm solid #000; }
    .unseen { display: none; }
    .tag > p > .tag, p > .tag, li > .tag { padding: 0 1.5mm; border: .3mm solid #000; font-size: 9pt; }
    .consent-card { margin: 3mm 0; padding: 2mm 4mm; border: .3mm solid #000; break-inside: avoid; }
    .consent-card dl > div { display: grid; grid-template-columns: 48mm 1fr; gap: 0 4mm; padding: 1mm 0; }
    main table { width: 100%; margin: 3mm 0; border-collapse: collapse; }
    caption { font-weight: 700; text-align: left; }
    th, td { padding: 1mm 2mm; border: .3mm solid #000; text-align: left; vertical-align: top; }
    rt { font-size: .5em; }
    @media screen { body { padding: 10mm; } .box { max-width: 100%; } }
    @media screen and (max-width: 40rem) { body { padding: 4mm; } .question, .column, .column > .part { grid-template-columns: 1fr; } }

    """
}
