"""What is asked about the person who types says what it is (WCAG 1.3.5), so that a browser can fill it in.

Only words tell whose data a field is for: a question called 名前 is taken for the person's own name, one called 子どもの名前 is not.
For the forms the meaning of each question decides, which `ward conformance` looks at; this is for pages of any origin.
"""

import re

from visit import Visit

#: Questions about oneself. No token of HTML stands for a reading in kana.
OWN = re.compile(r"(あなたの)?(お?名前|氏名|生年月日|生まれた日|住所|郵便番号|.*電話番号|メールアドレス)")

FIELDS = """() => {
  const words = node => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll('rt, rp, span').forEach(part => part.remove());
    return copy.textContent.replace(/必須|任意|\\s/g, '');
  };
  return [...document.querySelectorAll('input:not([type]), input[type=text], input[type=tel], input[type=email], select')]
    .map(control => {
      const label = control.labels[0], legend = control.closest('fieldset')?.querySelector(':scope > legend');
      return { place: control.id || control.name, label: label ? words(label) : '', legend: legend ? words(legend) : '',
               token: (control.getAttribute('autocomplete') || '').split(' ').pop() };
    });
}"""


def check(visit: Visit) -> list[str]:
    return [
        f"{field['place']}: asks for '{field['legend'] or field['label']}' without an autocomplete token"
        for field in visit.page.evaluate(FIELDS)
        if OWN.fullmatch(field["legend"] or field["label"]) and not re.search("カナ|かな|読み", field["label"])
        and field["token"] in ("", "on", "off")
    ]
