"""llmcore: from raw pages to an assistant, one folder a stage, in the order data flows.

Importing the package itself is instant: neither torch nor Lightning is loaded until a stage needs it.
"""

import os

# GNU OpenMP lets a waiting thread spin. Where another program uses a core, that made training here up to 70 times
# slower; waiting passively costs little. It is read when torch is loaded, so an import of torch before ours wins.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

__version__ = "0.1.0"
