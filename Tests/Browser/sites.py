"""The preview sites of the forms, written once per run by the `ward` that was just built."""

import functools
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
#: Where the sites go: inside the build folder, so that a clean build leaves nothing behind; each worker has its own.
OUTPUT = PACKAGE / ".build" / "browser-sites" / os.environ.get("PYTEST_XDIST_WORKER", "main")


@dataclass(frozen=True)
class Site:
    form: Path
    folder: Path
    #: Why the preview could not be written; a test says so, and the other forms are looked at all the same.
    failure: str = ""

    @property
    def pages(self) -> list[str]:
        # Views hold pages in frames, which no strict policy allows: `test_preview.py` looks at them, and at the pages in
        # the frames, which differ from these by where their links open.
        pages = (str(file.relative_to(self.folder)) for file in self.folder.rglob("*.html"))
        return sorted(page for page in pages if not page.startswith(("view/", "frame/")))


def ward(*arguments: str, timeout: float = 120) -> subprocess.CompletedProcess:
    """Runs the built `ward` without input, as a build machine would."""
    return subprocess.run(
        [PACKAGE / ".build" / "debug" / "ward", *arguments], cwd=PACKAGE, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=timeout)


def missing() -> str | None:
    """Why there is no preview to look at, or nothing when there is one."""
    if not (PACKAGE / ".build" / "debug" / "ward").exists():
        return "ward is not built"
    if not forms():
        return "no form under FormSpecs"
    if not has_preview():
        return "this ward has no preview command"
    return None


@functools.cache
def has_preview() -> bool:
    return "preview" in ward("--help").stdout


def forms() -> list[Path]:
    return sorted(file.parent for file in (PACKAGE / "FormSpecs").glob("*/form.json"))


def write(form: Path, folder: Path):
    """Writes the preview of a form into an empty folder; a preview that fails is a failure of the tests."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run = ward("preview", str(form.relative_to(PACKAGE)), "--output", str(folder), "--ruby", "none")
    assert run.returncode == 0, f"ward preview {form.name} ended with {run.returncode}: {run.stdout}{run.stderr}"


def seven_questions() -> Site:
    """A form of seven questions, like the page on which other design systems were measured, beside the shared words."""
    form = OUTPUT.parent / (OUTPUT.name + "-forms") / "seven-questions"
    shutil.rmtree(form.parent, ignore_errors=True)
    shutil.copytree(Path(__file__).parent / "forms" / form.name, form)
    shutil.copytree(PACKAGE / "FormSpecs" / "shared", form.parent / "shared")
    site = Site(form, OUTPUT.parent / (OUTPUT.name + "-" + form.name))
    write(form, site.folder)
    return site


@functools.cache
def built() -> tuple[Site, ...]:
    if missing():
        return ()
    sites = []
    for form in forms():
        folder = OUTPUT / form.name
        try:
            write(form, folder)
            sites.append(Site(form, folder))
        except (AssertionError, OSError, subprocess.SubprocessError) as problem:
            sites.append(Site(form, folder, failure=str(problem)))
    return tuple(sites)
