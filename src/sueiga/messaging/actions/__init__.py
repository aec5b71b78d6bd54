"""What people do about letters: wishing, refusing, writing to many, stopping, printing."""
