"""Facts to plan, plan to sentences, sentences to a text whose every span names its fact."""
