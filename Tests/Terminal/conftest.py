"""What the terminal tests share."""

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import tool  # noqa: E402


@pytest.fixture(scope="session", autouse=True)
def ward():
    """The tool as it was built; without it every test is a failure."""
    assert tool.WARD.exists(), "ward is not built; run: swift build --product ward"
    return tool.WARD
