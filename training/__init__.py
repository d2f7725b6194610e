"""How the shipped reader is made: data, network, training, export. Needs the extra "train"."""
