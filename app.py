"""Starts the dashboard: navigation and nothing else; the pages live in kg/app."""
