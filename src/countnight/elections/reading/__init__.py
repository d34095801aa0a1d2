"""One file of the folder at a time: rows and tables to model values, faults to findings."""
