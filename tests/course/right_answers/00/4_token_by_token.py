"""From the time that one token takes."""


def training_hours(parameters, tokens, peak, utilisation):
    seconds_per_token = (2 * parameters + 4 * parameters) / (utilisation * peak)
    return tokens * seconds_per_token / 60 / 60
