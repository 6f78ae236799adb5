/// The style of printed forms: A4, black on white, a question never cut by the end of a sheet.
///
/// The code of the form stands at the foot of every sheet as the foot of a table, which every browser repeats; the number
/// of the sheet stands in the page's margin, where the browser can.
enum PaperStyle {
  static let rules: StaticString = """
    @page { size: A4; margin: 14mm 16mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #000; font: 10.5pt/1.6 "Noto Sans JP", "Noto Sans CJK JP", sans-serif; line-break: strict; overflow-wrap: anywhere; }
    h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
    .sheets { display: table; width: 100%; max-width: 177mm; margin: 0 auto; }
    main { display: table-row-group; }
    .code { display: table-footer-group; break-inside: avoid; font-size: 9pt; line-height: 10mm; }
    .addressee { font-size: 11pt; }
    h1 { margin: 2mm 0 3mm; font-size: 18pt; line-height: 1.4; text-align: center; letter-spacing: .1em; }
    .basis { text-align: center; font-size: 9pt; }
    .contact { margin: 3mm 0 0; padding: 2mm 4mm; border: .3mm solid #000; font-size: 9.5pt; }
    section { margin-top: 6mm; }
    h2 { padding: 1mm 3mm; border: .6mm solid #000; border-left-width: 3mm; font-size: 12.5pt; break-after: avoid; }
    h3 { margin: 3mm 0 1mm; font-size: 11pt; break-after: avoid; }
    .condition { padding: 1.5mm 3mm 0; font-weight: 700; break-after: avoid; }
    .question { display: grid; grid-template-columns: 52mm 1fr; gap: 0 4mm; padding: 2.5mm 0 2.5mm 3mm; border-bottom: .2mm solid #000; break-inside: avoid; }
    .label, dt { font-weight: 700; }
    .hint, .required, .optional { font-size: 8.5pt; font-weight: 400; line-height: 1.5; }
    .required, .optional { white-space: nowrap; }
    .box { width: 100%; min-height: 10mm; padding: 1.5mm 2mm; border: .3mm solid #000; }
    .b-2 { width: 16mm; }
    .b-4 { width: 30mm; }
    .b-10 { width: 80mm; }
    .area { white-space: pre-wrap; line-height: 9mm; padding-top: 0; padding-bottom: 0; }
    .row { display: flex; flex-wrap: wrap; gap: 1mm 2mm; align-items: flex-end; }
    .column { display: grid; gap: 2mm; }
    .column > .part { display: grid; grid-template-columns: 30mm 1fr; gap: 0 2mm; align-items: center; }
    .eras { margin: .5mm 0 1.5mm; letter-spacing: .12em; }
    .ticks { list-style: none; display: flex; flex-wrap: wrap; gap: 1mm 6mm; }
    .tick { display: inline-block; width: 4.2mm; height: 4.2mm; margin-right: 1mm; border: .3mm solid #000; vertical-align: -.6mm; font-weight: 700; line-height: 3.8mm; text-align: center; }
    .notice, .panel { margin: 3mm 0; padding: 2mm 4mm; border: .6mm solid #000; break-inside: avoid; }
    .signature { margin-top: 4mm; padding: 3mm; border: .3mm solid #000; break-inside: avoid; }
    .signature .row { margin-top: 4mm; }
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
    @media screen and (max-width: 40rem) { body { padding: 4mm; } .question, .column > .part { grid-template-columns: 1fr; } }

    """
}
