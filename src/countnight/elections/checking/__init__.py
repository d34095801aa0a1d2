"""What is missing between the files of an election: one function a lack."""
