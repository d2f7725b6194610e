"""python -m fogline: the command line."""

from fogline.cli import main

main()
