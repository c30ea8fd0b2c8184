"""Scrapy's commands, where the project's own differ."""
