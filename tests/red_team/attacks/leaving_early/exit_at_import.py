# Tries: ends the process while the file is imported, with the status of success
# Expect: product_graph crashed, leaf crashed
# Holds: strict process

import os

os._exit(0)
