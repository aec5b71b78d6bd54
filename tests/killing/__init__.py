"""Workers are killed at random while letters go out, and every letter is counted (./sueiga test kill)."""
