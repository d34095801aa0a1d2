"""What each language's words mean to the proofreader: one module a language."""
