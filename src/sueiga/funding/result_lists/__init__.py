"""Published lists of who received support, as files: CSV or XLSX in the columns of 360Giving's standard, or in ours.

files.py takes a file apart into cells, columns.py knows what headings mean, values.py what is written in cells,
reading.py makes rows of them, matching.py finds who the recipients are.
"""
