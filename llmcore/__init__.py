"""llmcore: from raw pages to an assistant, one folder a stage, in the order data flows.

Importing the package itself is instant: neither torch nor Lightning is loaded until a stage needs it.
"""

import os

# GNU OpenMP lets a waiting thread spin. Beside one other busy program on two cores that made a training step seven
# times as long; so few turns of waiting cost it twice, and next to nothing where the cores are free. The variable is
# read when torch is loaded, so an import of torch before ours wins.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")

__version__ = "0.1.0"
