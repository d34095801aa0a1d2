"""What a person does with a result: the journeys behind the pages of results."""
