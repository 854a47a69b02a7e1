"""The tourist screen of a tour."""

from app.views.tourist.page import TouristPage, make_tourist_page

__all__ = ["TouristPage", "make_tourist_page"]
