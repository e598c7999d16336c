"""llmcore: from raw pages to an assistant, one folder a stage, in the order data flows.

Importing the package itself is instant: neither torch nor Lightning is loaded until a stage needs it.
"""

import os

# GNU OpenMP lets a waiting thread spin. Beside one other busy program on two cores that made a training step 2.4
# times as long. It is read when torch is loaded, so an import of torch before ours wins.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

__version__ = "0.1.0"
