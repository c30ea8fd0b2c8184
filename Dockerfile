# Seriatim in a container. It runs as a user of its own; the archive lies in /data.
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN pip install --no-cache-dir --constraint constraints.txt --prefix /opt/seriatim .

FROM python:3.12-slim
COPY --from=build /opt/seriatim /usr/local
RUN useradd --create-home --uid 1000 seriatim && mkdir /data && chown seriatim /data
USER seriatim
WORKDIR /data
ENV SERIATIM_ARCHIVE=/data/archive.db
VOLUME /data
ENTRYPOINT ["seriatim"]
CMD ["--help"]
