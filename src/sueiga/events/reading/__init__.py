"""Events as people and machines read them."""
