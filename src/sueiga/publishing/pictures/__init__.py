"""Pictures of the library: how one is drawn anew when it arrives, its sizes, the covers of galleries."""
