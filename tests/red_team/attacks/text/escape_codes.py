# Tries: writes ANSI codes, lines of a CI, formulas and HTML into its message
# Expect: product_graph error, leaf passed
# Holds: strict process

def product_graph(w, x):
    raise ValueError("\x1b[2J\x1b]0;title\x07\r\n::set-output name=score::100\n::error::x\n=HYPERLINK(1)\n<script>alert(1)</script>")
