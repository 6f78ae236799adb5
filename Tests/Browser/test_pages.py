"""Every page of every form, in every state and language, stands up to every check."""

import filecmp
from pathlib import Path

import pytest

import checks
import evidence
import sites


def test_there_is_a_preview_to_look_at():
    assert not sites.missing(), sites.missing()
    for site in sites.built():
        assert not site.failure, site.failure
        assert len(site.pages) > 1, f"the preview of {site.form.name} has only {site.pages}"


def test_page(page_of_form, name):
    findings = checks.ALL[name](page_of_form)
    evidence.record(page_of_form, name, findings)
    assert not findings, "\n".join(findings)


def test_the_same_form_gives_the_same_bytes(tmp_path: Path):
    reason = sites.missing()
    if reason:
        pytest.skip(reason)
    for site in sites.built():
        if site.failure:
            continue
        again = tmp_path / site.form.name
        sites.write(site.form, again)
        files = sorted(str(f.relative_to(site.folder)) for f in site.folder.rglob("*") if f.is_file())
        assert files == sorted(str(f.relative_to(again)) for f in again.rglob("*") if f.is_file())
        _, different, unreadable = filecmp.cmpfiles(site.folder, again, files, shallow=False)
        assert not different and not unreadable
