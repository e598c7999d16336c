"""The table of hostile submissions lies beside the tests. The sandbox is Linux's: elsewhere its tests cannot run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
collect_ignore = [] if sys.platform == "linux" else ["test_grade.py", "test_hostile.py"]
