"""Evidence for `ward check`: whole forms that are right are found right, and each kind of mistake is found."""

import json
from collections import Counter

from random_forms import RandomForm, write
from tool import ward

#: How many right forms are made, and how many are checked in one run.
FORMS, BATCH = 1_000, 100
#: How many forms each kind of mistake is put into.
MISTAKEN = 30


def findings(folder):
    """The ids of what is found, by the folder of the form."""
    run = ward("check", folder, "--format", "json")
    assert run.code in (0, 1), run.said[-2_000:]
    ids = {}
    for finding in json.loads(run.out)["findings"]:
        ids.setdefault(finding["file"].split("/")[-2], []).append(finding["id"])
    return ids


def test_a_thousand_forms_without_a_mistake_have_no_finding(tmp_path):
    found = {}
    for start in range(0, FORMS, BATCH):
        folder = tmp_path / f"from-{start}"
        for seed in range(start, start + BATCH):
            form = RandomForm(seed)
            write(folder / f"form-{seed}", form.form, form.translation())
        found |= findings(folder)
    print(f"{FORMS} right forms, {len(found)} false alarms")
    assert found == {}


def test_each_of_ten_kinds_of_mistakes_is_found(tmp_path):
    expected = {}
    for seed in range(MISTAKEN):
        for number, (name, form, translation, wanted) in enumerate(RandomForm(seed).mistakes()):
            write(tmp_path / f"form-{seed}-{number}", form, translation)
            expected[f"form-{seed}-{number}"] = (name, wanted)
    found = findings(tmp_path)
    missed = {folder: what for folder, what in expected.items() if what[1] not in found.get(folder, [])}
    made = Counter(name for name, _ in expected.values())
    not_found = Counter(name for name, _ in missed.values())
    for name, count in made.items():
        print(f"{name}: {count - not_found[name]} of {count} found")
    print(f"found {len(expected) - len(missed)}, missed {len(missed)}")
    assert len(made) == 10
    assert missed == {}
