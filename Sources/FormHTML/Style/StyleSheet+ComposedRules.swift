// The rules of the composed shapes, each under the shape's name. A line ends where CSS may break, as in `rules`.
extension StyleSheet {
  static let composedRules = """
    span.tag{display:inline-block;padding:0 .5rem;border:1px solid;border-radius:.25rem;color:var(--support);
    font-size:.875rem;font-weight:700}
    span.active{color:var(--primary)}
    span.done{color:var(--success)}
    span.attention{color:var(--error)}
    .task-list ul{padding:0;border-top:1px solid var(--divider);list-style:none}
    .task-list li{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem;min-height:3.5rem;
    margin:0;border-bottom:1px solid var(--divider)}
    .task-list a{padding:.5rem 0;min-width:2.75rem;min-height:2.75rem}
    .steps ol{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;list-style-position:inside}
    .steps li{flex:1 1 8rem;margin:0;padding-top:.25rem;border-top:.25rem solid var(--divider);color:var(--support)}
    .steps li:has(~[aria-current]),.steps [aria-current]{border-color:var(--primary)}
    .steps [aria-current]{color:var(--text);font-weight:700}
    .pagination,.breadcrumb{margin:0 0 1.5rem}
    .pagination ul,.breadcrumb ol{display:flex;flex-wrap:wrap;align-items:center;margin:0 -.5rem;padding:0;list-style:none}
    .pagination li{min-width:2.75rem;text-align:center}
    .breadcrumb li{display:flex;align-items:center;margin:0;padding-right:.5rem}
    .breadcrumb li+li::before{content:"";width:.4em;height:.4em;margin-right:.25rem;border:solid;
    border-width:2px 2px 0 0;rotate:45deg}
    .breadcrumb li:last-child::before{margin-right:.75rem}
    .above>*{margin:0}
    .phase p{display:flex;flex-wrap:wrap;align-items:center;gap:0 .75rem;padding:.25rem 0}
    .phase a{padding:.5rem 0;min-width:2.75rem;min-height:2.75rem}
    .quick-exit{position:fixed;inset:auto 0 0;z-index:1}
    .quick-exit p{margin:0}
    .quick-exit a{display:flex;align-items:center;justify-content:center;min-height:3.5rem;font-weight:700}
    .quick-exit a:focus-visible{outline-offset:-4px;border-radius:0}
    .quick-exit a:not(:focus-visible){background:var(--error);color:var(--ground)!important}
    html:has(.quick-exit){scroll-padding-bottom:5rem}
    body:has(.quick-exit){padding-bottom:3.5rem}
    @media (max-height:20rem){.quick-exit{position:static}body:has(.quick-exit){padding:0}}
    .counter-script{margin:0 0 2rem;padding:1rem 1.25rem .5rem;border:2px dashed var(--primary);border-radius:.5rem}
    blockquote{margin:0 0 1rem;padding-left:1rem;border-left:.25rem solid var(--primary);font-size:1.25rem}
    .consent-card{margin:2.5rem 0 2rem;padding:1rem 1.25rem;border:1px solid var(--border);border-radius:.5rem}
    .consent-card h2{margin:0 0 .5rem}
    .consent-card div:last-child{border:0}
    table{width:100%;margin:0 0 1.5rem;border-collapse:collapse}
    caption{margin:0 0 .5rem;font-weight:700;text-align:left}
    th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--divider);text-align:left;vertical-align:top}
    """
}
