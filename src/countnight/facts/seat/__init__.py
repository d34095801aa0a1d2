"""Facts of one seat, a module a subject, each fact a plain function of the seat's view."""
