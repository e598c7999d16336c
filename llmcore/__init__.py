"""llmcore: from raw pages to an assistant, one folder a stage, in the order data flows.

Importing the package itself is instant: neither torch nor Lightning is loaded until a stage needs it.
"""

__version__ = "0.1.0"
