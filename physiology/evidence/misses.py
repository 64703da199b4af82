"""Published outcomes that the model misses, and why. Tests hold each as a strict miss."""

MISSES: dict[str, str] = {
    "A062": (
        "Bodies answer a rise of glucose with more insulin, so people who differ as far as is "
        "plausible end closer together than in the study, whose meals were eaten once, at home."
    ),
}
