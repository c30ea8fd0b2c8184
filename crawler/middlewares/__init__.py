"""How a crawl behaves towards the sites: patient with those that fail, obedient to their robots.txt."""
