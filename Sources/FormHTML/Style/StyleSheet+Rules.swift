// The rules. A line is copied without its indentation, so every line ends where CSS may break.
//
// Measures in rem follow the reader's letter size; only edges and the focus line are in px. 2.75rem are 44 px, the
// smallest target. Logical order is visual order everywhere.
extension StyleSheet {
  static let rules = """
    *,::before,::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;display:flex;flex-direction:column;min-height:100vh;background:var(--ground);color:var(--text);
    font:1rem/1.7 var(--face);letter-spacing:.02em;overflow-wrap:anywhere;word-break:auto-phrase;line-break:strict}
    h1,h2,h3,p,ul,ol,dl,dd,fieldset,legend{margin:0;padding:0}
    h1{margin:0 0 2rem;font-size:1.75rem;line-height:1.5;text-wrap:balance}
    h2{margin:2.5rem 0 1rem;font-size:1.375rem;line-height:1.5}
    h3{margin:2rem 0 .5rem;font-size:1.125rem;line-height:1.6}
    main p,main ul,main ol{margin:0 0 1rem}
    main ul,main ol{padding-left:1.5rem}
    li+li{margin-top:.5rem}
    rt{font-size:.55em;letter-spacing:0;font-weight:400}
    ruby{ruby-align:center}
    body:has(rt){line-height:2}
    h1:has(rt),h2:has(rt){line-height:1.9}
    h1 rt{font-size:.4em}

    header{border-top:.5rem solid var(--primary);border-bottom:1px solid var(--divider)}
    .wide,main{width:100%;max-width:48rem;margin:0 auto;padding:0 1rem}
    header .wide{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1.5rem;
    padding-top:.5rem;padding-bottom:.5rem}
    .service{padding:.5rem 0;font-weight:700}
    nav ul{display:flex;flex-wrap:wrap;list-style:none;margin:0 -.5rem}
    nav li+li{margin:0}
    nav a{display:block;min-width:2.75rem;min-height:2.75rem;padding:.5rem}
    nav a[aria-current]{color:var(--text);font-weight:700;text-decoration:underline .25rem var(--primary);
    text-underline-offset:.5rem}
    main{flex:1;padding-top:1.5rem;padding-bottom:4rem}
    footer{border-top:1px solid var(--divider);background:var(--surface)}
    footer .wide{padding-top:1.5rem;padding-bottom:2.5rem}
    footer h2{margin:0 0 .5rem;font-size:1.125rem}
    footer ul{list-style:none}
    footer li+li{margin:0}

    a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
    a:visited{color:var(--visited)}
    nav a:visited,.back:visited,.change a:visited,.error-summary a:visited{color:var(--link)}
    nav a[aria-current]:visited{color:var(--text)}
    @media (hover:hover){a:hover{text-decoration-thickness:3px}}
    :focus-visible,.error-summary:focus{outline:4px solid var(--focus);outline-offset:2px;
    box-shadow:0 0 0 2px var(--ring);border-radius:.25rem}
    a:focus-visible,summary:focus-visible{background:var(--ring);color:var(--on-ring)!important}
    .skip{position:absolute;left:-100vw;top:0;z-index:1;min-height:2.75rem;padding:.5rem 1rem;background:var(--ground)}
    .skip:focus{left:.5rem;top:.5rem}
    .unseen{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;
    clip-path:inset(50%);white-space:nowrap}
    button.unseen{scale:0}
    .back{display:inline-flex;align-items:center;min-height:2.75rem;margin:0 0 .5rem;padding:.25rem .25rem .25rem 0}
    .back::before{content:"";flex:none;width:.55em;height:.55em;margin:0 .5em 0 .2em;border:solid;
    border-width:0 0 2px 2px;rotate:45deg}
    .caption{margin:0 0 .25rem!important;color:var(--support)}
    .caption strong{margin-left:.5rem;color:var(--text)}

    .field{min-width:0;margin:0 0 2.5rem;padding:0;border:0}
    .part{min-width:0;margin:0;padding:0;border:0}
    .invalid{padding-left:1rem;border-left:.25rem solid var(--error)}
    label,legend{display:block;margin-bottom:.25rem;padding:0;font-size:1.0625rem;font-weight:700}
    .part>label,.part>legend,.given legend{font-size:1rem}
    .required,.optional{margin-left:.25rem;font-size:.875rem;font-weight:400;white-space:nowrap}
    .required{color:var(--error)}
    .optional,.hint,.purpose,.origin,.recorded,.size{color:var(--support)}
    .field p,dd p{margin:0 0 .5rem}
    .origin{padding-left:.75rem;border-left:2px solid var(--success)}
    .error{margin:0 0 .5rem;color:var(--error);font-weight:700}
    input,select,textarea,button{font:inherit;letter-spacing:inherit}
    input[type=text],select,textarea{display:block;width:100%;max-width:100%;min-height:3rem;margin-top:.5rem;
    padding:.5rem .75rem;border:1px solid var(--border);border-radius:.5rem;background:var(--ground);color:var(--text)}
    textarea{resize:vertical}
    select{width:auto;min-width:min(12rem,100%);padding-right:2rem}
    [aria-invalid=true]:not(fieldset){border:2px solid var(--error)}
    @media (hover:hover){input[type=text]:hover,select:hover,textarea:hover{border-color:var(--text)}}
    input.w-2{width:5rem}
    input.w-4{width:8rem}
    input.w-10{width:14rem}
    input.w-20{width:26rem}
    .unit{display:inline-block;margin-left:.5rem}
    input:has(+.unit){display:inline-block;width:calc(100% - 4rem)}
    input.w-2:has(+.unit){width:5rem}
    input.w-4:has(+.unit){width:8rem}
    input.w-10:has(+.unit){width:14rem}
    input[type=file]{display:block;width:100%;min-height:3rem;margin-top:.5rem;padding:.5rem;
    border:1px dashed var(--border);border-radius:.5rem}
    ::file-selector-button{min-height:2rem;margin-right:1rem;padding:.25rem .75rem;border:1px solid var(--primary);
    border-radius:.25rem;background:var(--ground);color:var(--primary);font:inherit;font-size:.875rem}
    .row{display:flex;flex-wrap:wrap;align-items:end;gap:1rem clamp(.5rem,2vw,1rem)}
    .row input.w-2{width:4.25rem}
    .row input.w-4{width:7rem}
    .column{display:grid;gap:1.5rem;margin-top:1rem}
    .grid{margin-top:1rem}
    .grid>*{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;margin:0;padding:.25rem 0}
    .grid label{flex:0 1 5.5rem;margin:0}
    .grid input{flex:1 1 9rem;min-width:0}
    .option{display:grid;grid-template-columns:2.75rem 1fr;align-items:start}
    .option input{width:1.5rem;height:1.5rem;margin:.625rem;accent-color:var(--primary)}
    .option label{min-height:2.75rem;margin:0;padding:.5rem 0 .5rem .25rem;font-size:1rem;font-weight:400}
    .hint{white-space:pre-line}
    .option .hint{grid-column:2;padding-left:.25rem}
    .or{padding-left:3rem}
    .given{margin:.5rem 0 1rem;border:0;padding:0}
    .size{margin-left:.5rem;font-size:.875rem}

    button{min-width:8.5rem;min-height:3.5rem;padding:.5rem 1.5rem;border:2px solid var(--primary);border-radius:.5rem;
    background:var(--primary);color:var(--on-primary);font-weight:700;line-height:1.5;cursor:pointer}
    .secondary,.removal{border-width:1px;background:var(--ground);color:var(--primary)}
    .removal{min-width:0;min-height:2.75rem;padding:.25rem 1rem;border-color:var(--error);color:var(--error);
    font-weight:400}
    @media (hover:hover){button:hover{text-decoration:underline;text-underline-offset:.2em}
    button:not(.secondary,.removal):hover{background:var(--hover);border-color:var(--hover)}}
    .actions{display:flex;flex-wrap:wrap;gap:1rem;margin-top:2.5rem}
    .summary .actions{margin-top:1rem}

    .error-summary{margin:0 0 2rem;padding:1rem 1.25rem .5rem;border:3px solid var(--error);border-radius:.5rem}
    .error-summary h2{margin:0 0 .5rem;font-size:1.25rem}
    .error-summary ul{margin:0;padding:0;list-style:none}
    .error-summary li{margin:0}
    .error-summary a{display:block;min-height:2.75rem;padding:.5rem 0;color:var(--error)!important;font-weight:700}
    .error-summary a:focus-visible{color:var(--on-ring)!important}
    .notice{margin:0 0 1.5rem;padding:1rem 1.25rem;border:1px solid var(--divider);border-left:.5rem solid var(--primary);
    border-radius:.25rem;background:var(--surface)}
    .notice p{margin:0}
    .notice p+p{margin-top:.5rem}
    .kind{margin-right:.5rem;color:var(--primary)}
    .warning{border-left-color:var(--warning)}
    .warning .kind{color:var(--warning)}
    .success{border-left-color:var(--success)}
    .success .kind{color:var(--success)}
    details{margin:0 0 1.5rem}
    summary{display:list-item;list-style-position:inside;min-height:2.75rem;padding:.5rem 0;color:var(--link);
    text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px;cursor:pointer}
    details p{margin-left:1.25rem}
    .panel{margin:0 0 2rem;padding:1.5rem 1.25rem;border:3px solid var(--success);border-radius:.5rem;
    background:var(--surface)}
    .panel p{margin:0}
    .panel h1,.result{margin:0!important;font-size:1.75rem;font-weight:700;line-height:1.5}
    .panel h1+p,.result+p{margin-top:1rem}
    .panel p strong{font-size:1.5rem;letter-spacing:.05em}

    .summary{margin:0 0 3rem}
    dl{border-top:1px solid var(--divider)}
    dl>div,.fixed{padding:.75rem 0;border-bottom:1px solid var(--divider)}
    dt{font-weight:700}
    dd p{margin:.25rem 0 0;font-size:.9375rem}
    .fixed{margin:0 0 2.5rem}
    .change a{display:inline-flex;align-items:center;justify-content:center;min-width:2.75rem;min-height:2.75rem;
    padding:.25rem .5rem;margin-left:-.5rem}

    nav button{min-width:2.75rem;min-height:2.75rem;padding:.5rem;border:1px solid transparent;background:none;color:var(--link);
    font-weight:400;line-height:inherit;text-decoration:underline 1px;text-underline-offset:.2em}
    nav button[aria-current]{color:var(--text);font-weight:700;text-decoration:underline .25rem var(--primary);
    text-underline-offset:.5rem}
    @media (hover:hover){nav button:not(.secondary):hover{background:none}}

    @media (min-width:48rem){
    h1{font-size:2rem}
    main{padding-top:2rem}
    dl>div{display:grid;grid-template-columns:30% 1fr auto;gap:0 1.5rem;align-items:baseline}
    .change a{margin:-.5rem -.5rem -.5rem 0}
    }
    @media (forced-colors:active){
    :focus-visible,.error-summary:focus{outline-color:Highlight}
    a:focus-visible,summary:focus-visible{color:LinkText!important}
    .option input{accent-color:auto}
    }
    """

  static let printRules = """
    @page{size:A4;margin:18mm}
    body{display:block;font-size:10.5pt}
    header{border-top:0}
    .skip,nav,.back,.actions,.change,.unit,button{display:none}
    label .unseen{position:static!important;clip-path:none}
    main,.wide{max-width:none;padding:0}
    h1{font-size:16pt}
    h2{font-size:13pt;break-after:avoid}
    .field,.notice,.panel,dl>div,.error-summary,tr{break-inside:avoid}
    .summary{break-inside:auto}
    input[type=text],select,textarea{min-height:0}
    details>*{display:block}
    """
}
