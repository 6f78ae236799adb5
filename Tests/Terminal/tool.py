"""Runs the built `ward` as a shell would, within bounds no honest input needs."""

import os
import resource
import subprocess
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
WARD = PACKAGE / ".build" / "debug" / "ward"
FORM = PACKAGE / "FormSpecs" / "child-allowance-claim"
REGISTER = PACKAGE / "Examples" / "SampleRegister" / "households.json"
TODAY = "2026-11-23"

#: The most memory a run may ask for. Libraries and stacks alone take up some hundred megabytes of addresses.
MOST_MEMORY = 1 << 30
#: The longest a run may take, far over what any takes, for slow machines.
MOST_SECONDS = 120


@dataclass(frozen=True)
class Run:
    """How a run ended and what it said."""

    code: int
    out: bytes
    err: bytes

    @property
    def said(self) -> str:
        """Both streams as text."""
        return self.out.decode("utf-8") + self.err.decode("utf-8")


def environment(**changes: str | None) -> dict[str, str]:
    """The variables a program in a terminal sees, with changes; `None` takes one away."""
    variables = {
        "PATH": os.environ.get("PATH", ""), "HOME": os.environ.get("HOME", "/"), "TERM": "xterm-256color",
        "LANG": "ja_JP.UTF-8"}
    for name, value in changes.items():
        variables.pop(name, None)
        if value is not None:
            variables[name] = value
    return variables


def ward(*arguments, stdin: bytes | None = None, cwd: Path = PACKAGE, **variables: str | None) -> Run:
    """Runs a command in pipes. A run that is ended by a signal is a crash and fails the test."""
    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    ended = subprocess.run(
        [WARD, *map(str, arguments)], input=stdin if stdin is not None else b"", capture_output=True, cwd=cwd,
        env=environment(**variables), preexec_fn=bound, timeout=MOST_SECONDS)
    run = Run(ended.returncode, ended.stdout, ended.stderr)
    assert run.code >= 0, f"ended by signal {-run.code}: {run.err[-2_000:]!r}"
    assert b"Fatal error" not in run.err and b"terminate called" not in run.err, run.err[-2_000:]
    return run


def commands() -> list[list[str]]:
    """The words of every command that the help lists."""
    listed = []
    for line in ward("--help").out.decode().splitlines():
        if not line.startswith("  ") or not line[2:3].isalpha():
            continue
        words = []
        for word in line[2:].partition("  ")[0].split():
            if not (word.isascii() and word.islower() and word.isalpha()):
                break
            words.append(word)
        listed.append(words)
    return listed
