"""An application being written: what its pages, checks, exports and facts are made of."""
