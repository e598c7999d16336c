"""One module a lecture, `lecture_NN.py`: its exercises, their reference solutions, hints and checks."""
