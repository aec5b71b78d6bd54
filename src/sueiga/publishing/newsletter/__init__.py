"""The newsletter: what an issue could tell, what it tells whom, and how it goes out."""
