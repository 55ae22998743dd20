# Ladderpress with its browser unpacked, for whoever builds in containers:
#   docker build -t ladderpress:0.1.0 .
#   docker run --rm -v "$PWD:/work" --user "$(id -u)" ladderpress:0.1.0 build careers

FROM node:22.12.0-bookworm-slim AS package
WORKDIR /package
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm pack --pack-destination /tarball

FROM node:22.12.0-bookworm-slim
COPY --from=package /tarball/ /tarball/
RUN npm install --global --no-audit --no-fund /tarball/ladderpress-*.tgz \
  && rm -rf /tarball /root/.npm \
  && useradd --create-home --uid 10001 ladderpress \
  && mkdir /work && chown ladderpress /work

USER ladderpress
# Another user, as after --user, may not write here, and unpacks a browser of its own among the temporary files.
ENV XDG_CACHE_HOME=/home/ladderpress/.cache
RUN ladderpress doctor
WORKDIR /work
ENTRYPOINT ["ladderpress"]
CMD ["--help"]
