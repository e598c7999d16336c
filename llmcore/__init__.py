"""llmcore: from raw pages to an assistant, one folder a stage, in the order data flows.

Importing the package itself is instant: neither torch nor Lightning is loaded until a stage needs it.
"""

import os

# GNU OpenMP lets a waiting thread spin, which pays on free cores and ruins a step beside another busy program. Tokens a
# second of pretraining on two cores, free and beside one busy program: 7,100 and about 1,000 left to itself; 6,400 and
# 2,100 with so many turns of waiting; 4,100 and 3,600 with a tenth of them. The variable is read when torch is loaded,
# so an import of torch before ours wins.
os.environ.setdefault("GOMP_SPINCOUNT", "10000")

__version__ = "0.1.0"
