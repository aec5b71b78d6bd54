"""How the editors' library is fitted into the product: who enters, what they see there, what it tells us."""
