"""What the schema tests share: the tool as the terminal tests run it, and validators."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Terminal"))
sys.path.insert(0, str(HERE))
