"""Reads the files of the address register and of population statistics: checked rows, valid outlines; no database."""
