"""Figures carry their alternative text, an opaque background, axis names, and are the same bytes each time."""

import base64
import io
import math
import re

import matplotlib.image
import pytest

from llmcore import figures

CURVES = ([1, 2, 4], {"measured": [1.0, 2.1, 3.9], "predicted": [1, 2, 4]})


def heat():
    matrix = [[0.0, -math.inf], [0.25, -1.5]]
    panels = {"one": matrix, "two": matrix}
    return figures.heat_maps(panels, ["a", "b"], ["c", "d"], y_label="row", x_label="column", value_label="score")


def curves():
    return figures.curves(*CURVES, x_label="width", y_label="variance", x_log=True, y_log=True, expected=["predicted"])


def bars():
    return figures.bars(["a", "b"], {"x": [1, 2], "y": [2, 1]}, x_label="name", y_label="count")


def attention():
    return figures.attention_maps({"head": [[1, 0], [0.5, 0.5]]}, ["the", "ferry"])


def strips():
    return figures.token_strips({"one": ["a$", " b$", "\n"], "two": ["a", "$ b"]})


@pytest.mark.parametrize("draw", [heat, curves, bars, attention, strips])
def test_a_figure_is_one_opaque_image_with_alternative_text(draw):
    element = figures.to_html(draw(), alt='a "quoted" <text>')
    assert element == figures.to_html(draw(), alt='a "quoted" <text>')
    assert element.startswith('<img alt="a &quot;quoted&quot; &lt;text&gt;"')
    image = matplotlib.image.imread(io.BytesIO(base64.b64decode(re.search('base64,([^"]+)', element)[1])))
    assert image[..., 3].min() == 1.0 and tuple(image[0, 0, :3]) == (1.0, 1.0, 1.0)


@pytest.mark.parametrize("draw", [heat, curves, bars, attention, strips])
def test_axes_are_named(draw):
    axes = draw().axes
    assert axes[0].get_xlabel() and axes[0].get_ylabel()


def test_numbers_in_a_heat_map_are_short_and_forbidden_squares_empty():
    shown = [text.get_text() for text in heat().axes[0].texts]
    assert shown == ["0", "", ".25", "-1.50"]


def test_tokens_stand_in_boxes_as_wide_as_they_are_long_and_spaces_show():
    axis = strips().axes[0]
    assert "".join(text.get_text() for text in axis.texts) == "a$·b$¶" + "a$·b"
    assert [round(box.get_width() + 0.12) for box in axis.patches] == [2, 3, 1, 1, 3]


def test_theory_is_dashed_and_lines_differ_by_marker():
    measured, predicted = curves().axes[0].lines
    assert (measured.get_linestyle(), predicted.get_linestyle()) == ("-", "--")
    assert measured.get_marker() == "o" and predicted.get_marker() == "None"


def test_show_displays_html(capsys):
    figures.show(bars(), "two bars")
    assert "HTML" in capsys.readouterr().out
