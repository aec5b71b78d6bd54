"""What the press gets: figures, words, contacts, marks to print; and widgets for other people's sites."""
