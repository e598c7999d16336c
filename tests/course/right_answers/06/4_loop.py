"""Row by row in plain Python; a list instead of a tuple."""


def score_variance(q, k):
    scores = [float(a @ b) for a, b in zip(q, k, strict=True)]
    mean = sum(scores) / len(scores)
    measured = sum((score - mean) ** 2 for score in scores) / (len(scores) - 1)
    return [len(q[0]) * float(q.std()) ** 2 * float(k.std()) ** 2, measured]
